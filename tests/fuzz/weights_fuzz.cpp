// Files of weights: whatever the bytes, they are refused or safe to use. The checksum is made
// right, so that what lies behind it is tried too.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "analysis/tokenise.h"
#include "base/hash.h"
#include "resources/phonetics.h"

namespace {

// Magic, version and checksum stand at the same places in all kinds of file.
template <class Header>
std::string with_checksum(std::string bytes, std::uint32_t magic) {
  if (bytes.size() < sizeof(Header)) return bytes;
  const std::uint32_t head[2] = {magic, 1};
  std::memcpy(bytes.data(), head, sizeof(head));
  const std::uint64_t checksum = mtlint::hash64(std::string_view(bytes).substr(sizeof(Header)));
  std::memcpy(bytes.data() + sizeof(head), &checksum, sizeof(checksum));
  return bytes;
}

// The header of the tagger's file as analysis/tagger_model.h has it.
struct TaggerHeader {
  std::uint32_t words[10];
};

void use(const mtlint::Tagger& tagger) {
  mtlint::English english{.text = "The old man the boats, don't they?"};
  const mtlint::EnglishSentence bounds{
      {0, static_cast<std::uint32_t>(english.text.size())}, 0, 0, U'?'};
  mtlint::tokenise(english.text, bounds.span, {}, english.tokens);
  tagger.tag(english, {bounds.span, 0, static_cast<std::uint32_t>(english.tokens.size()), U'?'});
}

// The language stands in the file: each is tried.
void use_names(const std::string& bytes) {
  for (const mtlint::Language language : mtlint::Phonetics::languages) {
    mtlint::Phonetics phonetics;
    if (!phonetics.add(language, bytes, "fuzz")) continue;
    for (const std::string_view source : {"奎诺", "オバマ", "오바마", "Обама", "أوباما"}) {
      (void)phonetics.score(language, source, "Quaynor");
      (void)phonetics.may_begin(language, source, "Quaynor");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto tagger =
          mtlint::Tagger::from_bytes(with_checksum<TaggerHeader>(bytes, 0x5447544DU), "fuzz"))
    use(*tagger);
  (void)mtlint::SentenceModel::from_bytes(
      with_checksum<mtlint::sentence_model::Header>(bytes, mtlint::sentence_model::magic), "fuzz");
  use_names(with_checksum<mtlint::phonetic::Header>(bytes, mtlint::phonetic::magic));
  return 0;
}
