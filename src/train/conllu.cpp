// CoNLL-U: ten columns a line, sentences parted by empty lines.

#include "train/conllu.h"

#include <array>
#include <charconv>
#include <fstream>
#include <string_view>

#include "analysis/tokenise.h"

namespace mtlint::train {
namespace {

using Columns = std::array<std::string_view, 10>;

bool split(std::string_view line, Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == columns.size())) return false;
    columns[i] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return true;
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Builds one sentence line by line.
class Builder {
 public:
  bool add(const Columns& columns) {
    const bool joined = columns[9].find("SpaceAfter=No") != std::string_view::npos;
    if (columns[0].find('.') != std::string_view::npos) return true;  // an empty node
    if (const std::size_t dash = columns[0].find('-'); dash != std::string_view::npos) {
      part_end_ = number(columns[0].substr(dash + 1));  // 3-4: "don't", then its two parts
      part_joined_ = joined;
      return true;
    }
    const std::uint32_t index = number(columns[0]);
    const auto tag = value_of(tag_names, columns[4]);
    if (index != tokens_.size() + 1 || !tag) return false;
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += columns[1];
    Token token;
    token.span = {begin, static_cast<std::uint32_t>(text_.size())};
    token.tag = *tag;
    token.space_before = space_;
    tokens_.push_back(token);
    heads_.push_back(number(columns[6]));
    relations_.emplace_back(columns[7]);
    space_ = index < part_end_ ? false : index == part_end_ ? !part_joined_ : !joined;
    if (space_) text_ += ' ';
    return true;
  }

  bool empty() const { return tokens_.empty(); }

  TreeSentence finish() {
    if (!text_.empty() && text_.back() == ' ') text_.pop_back();
    TreeSentence sentence;
    sentence.text = std::make_unique<std::string>(std::move(text_));
    sentence.english.text = *sentence.text;
    sentence.english.tokens = std::move(tokens_);
    const auto size = static_cast<std::uint32_t>(sentence.english.text.size());
    sentence.english.sentences = {EnglishSentence{
        {0, size}, 0, static_cast<std::uint32_t>(sentence.english.tokens.size()), 0}};
    sentence.heads = std::move(heads_);
    sentence.relations = std::move(relations_);
    refresh_tokens(sentence);
    *this = {};
    return sentence;
  }

 private:
  std::string text_{};
  std::vector<Token> tokens_{};
  std::vector<std::uint32_t> heads_{};
  std::vector<std::string> relations_{};
  bool space_ = true;
  std::uint32_t part_end_ = 0;
  bool part_joined_ = false;
};

}  // namespace

void refresh_tokens(TreeSentence& sentence) {
  for (Token& token : sentence.english.tokens) {
    const Tag tag = token.tag;
    token = make_token(sentence.english.text, token.span, token.space_before);
    token.tag = tag;
  }
}

Result<std::vector<TreeSentence>> read_conllu(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Failure(Error{.what = "cannot be read", .file = path});
  std::vector<TreeSentence> sentences;
  Builder builder;
  Columns columns;
  std::uint64_t number_of_line = 0;
  for (std::string line; std::getline(in, line);) {
    ++number_of_line;
    if (line.empty()) {
      if (!builder.empty()) sentences.push_back(builder.finish());
    } else if (line[0] != '#' && (!split(line, columns) || !builder.add(columns))) {
      return Failure(Error{.what = "not a line of CoNLL-U",
                           .hint = "ten columns, parted by tabs, with a Penn tag in the fifth",
                           .file = path,
                           .line = number_of_line});
    }
  }
  if (!builder.empty()) sentences.push_back(builder.finish());
  return sentences;
}

}  // namespace mtlint::train
