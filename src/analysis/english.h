// The English of a segment as the rules see it: UD-style tokens with exact offsets, PTB tags,
// sentences. Computed once for each segment.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/names.h"
#include "base/span.h"

namespace mtlint {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol, foreign };

// The Penn Treebank tag set as UD English EWT uses it (XPOS).
enum class Tag : std::uint8_t {
  none,
  CC,
  CD,
  DT,
  EX,
  FW,
  IN,
  JJ,
  JJR,
  JJS,
  LS,
  MD,
  NN,
  NNS,
  NNP,
  NNPS,
  PDT,
  POS,
  PRP,
  PRPS,
  RB,
  RBR,
  RBS,
  RP,
  SYM,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  WPS,
  WRB,
  ADD,
  AFX,
  GW,
  HYPH,
  NFP,
  comma,
  stop,
  colon,
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  dollar,
  XX
};

inline constexpr auto tag_names = std::to_array<Named<Tag>>({
    {Tag::none, ""},
    {Tag::CC, "CC"},
    {Tag::CD, "CD"},
    {Tag::DT, "DT"},
    {Tag::EX, "EX"},
    {Tag::FW, "FW"},
    {Tag::IN, "IN"},
    {Tag::JJ, "JJ"},
    {Tag::JJR, "JJR"},
    {Tag::JJS, "JJS"},
    {Tag::LS, "LS"},
    {Tag::MD, "MD"},
    {Tag::NN, "NN"},
    {Tag::NNS, "NNS"},
    {Tag::NNP, "NNP"},
    {Tag::NNPS, "NNPS"},
    {Tag::PDT, "PDT"},
    {Tag::POS, "POS"},
    {Tag::PRP, "PRP"},
    {Tag::PRPS, "PRP$"},
    {Tag::RB, "RB"},
    {Tag::RBR, "RBR"},
    {Tag::RBS, "RBS"},
    {Tag::RP, "RP"},
    {Tag::SYM, "SYM"},
    {Tag::TO, "TO"},
    {Tag::UH, "UH"},
    {Tag::VB, "VB"},
    {Tag::VBD, "VBD"},
    {Tag::VBG, "VBG"},
    {Tag::VBN, "VBN"},
    {Tag::VBP, "VBP"},
    {Tag::VBZ, "VBZ"},
    {Tag::WDT, "WDT"},
    {Tag::WP, "WP"},
    {Tag::WPS, "WP$"},
    {Tag::WRB, "WRB"},
    {Tag::ADD, "ADD"},
    {Tag::AFX, "AFX"},
    {Tag::GW, "GW"},
    {Tag::HYPH, "HYPH"},
    {Tag::NFP, "NFP"},
    {Tag::comma, ","},
    {Tag::stop, "."},
    {Tag::colon, ":"},
    {Tag::open_quote, "``"},
    {Tag::close_quote, "''"},
    {Tag::open_bracket, "-LRB-"},
    {Tag::close_bracket, "-RRB-"},
    {Tag::dollar, "$"},
    {Tag::XX, "XX"},
});

// What the tagger's lexicon says about a word, whatever its place: a set of these bits.
namespace form {
inline constexpr std::uint8_t verb = 1;          // walk
inline constexpr std::uint8_t verb_s = 2;        // walks
inline constexpr std::uint8_t past = 4;          // walked, rose, risen
inline constexpr std::uint8_t gerund = 8;        // walking
inline constexpr std::uint8_t noun = 16;         // walk, house
inline constexpr std::uint8_t plural = 32;       // walks, houses
inline constexpr std::uint8_t name = 64;         // London, Mark: with a capital, a name
inline constexpr std::uint8_t describing = 128;  // quick, quickly
}  // namespace form

struct Token {
  Span span{};
  TokenKind kind = TokenKind::word;
  Tag tag = Tag::none;
  bool space_before = false;
  bool capital = false;    // begins with a capital letter
  bool all_caps = false;   // two or more letters, all capitals
  bool listed = false;     // without a capital, and known to the word lists; set by the Analyst
  std::uint8_t forms = 0;  // bits of namespace form; 0 = not in the lexicon. Set by the tagger
  std::uint16_t ambiguity = 0;  // the tagger's class of words with the same possible tags
  std::uint64_t lower = 0;      // hash64 of the lower-cased word, with ' for every apostrophe
};

struct EnglishSentence {
  Span span{};
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
  char32_t mark = 0;  // final mark, see final_mark(); 0 = none
};

struct English {
  std::string_view text{};
  bool ascii = false;  // no byte of the text is beyond ASCII; set by the Analyst. A quick way out
                       // for rules about other scripts and typographic marks
  std::vector<Token> tokens{};
  std::vector<EnglishSentence> sentences{};

  std::string_view of(const Token& token) const { return token.span.of(text); }
};

}  // namespace mtlint
