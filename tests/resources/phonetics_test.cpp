#include "resources/phonetics.h"

#include <gtest/gtest.h>

#include <cstring>

#include "base/file.h"
#include "base/hash.h"

namespace mtlint {
namespace {

const std::string folder = MTLINT_SOURCE_DIR "/dictionaries/models";

const Phonetics& shipped() {
  static const Phonetics phonetics = [] {
    std::vector<std::string> missing;
    auto opened = Phonetics::open(folder, missing);
    if (!opened || !missing.empty()) throw std::runtime_error("the weights are not all there");
    return std::move(*opened);
  }();
  return phonetics;
}

float score(Language language, std::string_view source, std::string_view english) {
  return shipped().score(language, source, english).value_or(-1000);
}

struct Case {
  Language language;
  std::string_view source, right, wrong;
};

TEST(Phonetics, RenderingsScoreAboveZeroAndOthersBelow) {
  for (const Case& c : {Case{Language::zh, "特朗普", "Trump", "Biden"},
                        Case{Language::zh, "马斯克", "Musk", "Bezos"},
                        Case{Language::zh, "奎诺", "Quaynor", "Obama"},
                        Case{Language::ja, "オバマ", "Obama", "Reagan"},
                        Case{Language::ja, "シュレーダー", "Schröder", "Merkel"},
                        Case{Language::ko, "메르켈", "Merkel", "Obama"},
                        Case{Language::ko, "스즈키", "Suzuki", "Tanaka"},
                        Case{Language::ru, "Хрущёв", "Khrushchev", "Brezhnev"},
                        Case{Language::ru, "Шредингер", "Schrödinger", "Heisenberg"},
                        Case{Language::ar, "أوباما", "Obama", "Reagan"},
                        Case{Language::ar, "محمود", "Mahmoud", "Hassan"}}) {
    EXPECT_GT(score(c.language, c.source, c.right), 0) << c.source << " " << c.right;
    EXPECT_LT(score(c.language, c.source, c.wrong), 0) << c.source << " " << c.wrong;
  }
}

TEST(Phonetics, TraditionalCharactersAreTheSame) {
  EXPECT_EQ(score(Language::zh, "約翰遜", "Johnson"), score(Language::zh, "约翰逊", "Johnson"));
}

TEST(Phonetics, CaseAccentsAndMarksDoNotCount) {
  const float plain = score(Language::ru, "Бельмондо", "belmondo");
  EXPECT_EQ(score(Language::ru, "бельмондо", "BELMONDO"), plain);
  EXPECT_EQ(score(Language::ru, "Бельмондо", "Bél-mon'do"), plain);
  EXPECT_EQ(score(Language::ar, "مُحَمَّد", "Muhammad"), score(Language::ar, "محمد", "Muhammad"));
}

TEST(Phonetics, JudgesNothingWhereItCannot) {
  EXPECT_FALSE(shipped().score(Language::zh, "尼", "Nii"));  // one character
  EXPECT_FALSE(shipped().score(Language::zh, "", "Nii"));
  EXPECT_FALSE(shipped().score(Language::zh, "オバマ", "Obama"));  // another script
  EXPECT_FALSE(shipped().score(Language::ja, "習近平", "Xi"));
  EXPECT_FALSE(shipped().score(Language::zh, "奎诺", ""));
  EXPECT_FALSE(shipped().score(Language::zh, "奎诺", "123"));
  EXPECT_FALSE(shipped().score(Language::zh, "奎诺", std::string(33, 'a')));
  EXPECT_FALSE(shipped().score(Language::de, "Köln", "Cologne"));
  EXPECT_FALSE(Phonetics().score(Language::zh, "奎诺", "Quaynor"));
}

TEST(Phonetics, FindsTheBestOfSeveral) {
  const std::vector<std::string_view> words{"the", "father", "Quaynor", "said"};
  const auto best = shipped().best(Language::zh, "奎诺", words);
  ASSERT_TRUE(best);
  EXPECT_EQ(best->index, 2U);
  EXPECT_EQ(best->score, score(Language::zh, "奎诺", "Quaynor"));
  EXPECT_FALSE(shipped().best(Language::zh, "尼", words));
}

TEST(Phonetics, PartsOfOneCharacterAreComparedByTheirBegin) {
  EXPECT_TRUE(shipped().may_begin(Language::zh, "尼", "Nii"));
  EXPECT_TRUE(shipped().may_begin(Language::zh, "尼", "Nicholas"));
  EXPECT_FALSE(shipped().may_begin(Language::zh, "尼", "Bob"));
  EXPECT_TRUE(Phonetics().may_begin(Language::zh, "尼", "Bob"));
}

TEST(Phonetics, MissingWeightsAreNoted) {
  std::vector<std::string> missing;
  const auto opened = Phonetics::open("/nowhere", missing);
  ASSERT_TRUE(opened);
  EXPECT_EQ(missing.size(), Phonetics::languages.size());
  EXPECT_FALSE(opened->knows(Language::zh));
}

// What is told about weights with one fault.
std::string fault_of(std::string bytes) {
  Phonetics phonetics;
  const auto added = phonetics.add(Language::ko, bytes, "names-ko.bin");
  return added ? "" : describe(added.error());
}

std::string with_checksum(std::string bytes) {
  phonetic::Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.checksum = hash64(std::string_view(bytes).substr(sizeof(header)));
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

TEST(Phonetics, DamagedWeightsAreAClearError) {
  const std::string good = read_file(folder + "/names-ko.bin").value();
  EXPECT_EQ(fault_of(good), "");
  EXPECT_NE(fault_of("").find("cut off"), std::string::npos);
  EXPECT_NE(fault_of(std::string(200, 'x')).find("not a file of weights"), std::string::npos);
  EXPECT_NE(fault_of(good.substr(0, good.size() / 2)).find("wrong checksum"), std::string::npos);
  EXPECT_NE(fault_of(with_checksum(good.substr(0, good.size() / 2))).find("cut off"),
            std::string::npos);
  std::string changed = good;
  changed[good.size() / 2] = static_cast<char>(changed[good.size() / 2] ^ 1);
  EXPECT_NE(fault_of(changed).find("wrong checksum"), std::string::npos);
  // The parent of the second row leads outside.
  std::string outside = good;
  outside[sizeof(phonetic::Header) + sizeof(phonetic::Row) + offsetof(phonetic::Row, parent)] = 77;
  EXPECT_NE(fault_of(with_checksum(outside)).find("points outside"), std::string::npos);
  EXPECT_NE(fault_of(read_file(folder + "/names-ja.bin").value()).find("not for ko"),
            std::string::npos);
}

}  // namespace
}  // namespace mtlint
