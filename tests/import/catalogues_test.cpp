#include "import/catalogues.h"

#include <gtest/gtest.h>

#include "import/mo_catalogue.h"
#include "support/small_imports.h"

namespace mtlint {
namespace {

using testing::mo_file;

TEST(MoCatalogue, ReadsBothByteOrders) {
  for (const bool swapped : {false, true}) {
    const std::string file =
        mo_file({{"", "header"}, {"asia.kgm\4Lahore", "拉合尔"}, {"Mora", ""}}, swapped);
    const auto messages = parse_mo(file, "x.mo");
    ASSERT_TRUE(messages) << describe(messages.error());
    ASSERT_EQ(messages->size(), 1U);
    EXPECT_EQ((*messages)[0].context, "asia.kgm");
    EXPECT_EQ((*messages)[0].id, "Lahore");
    EXPECT_EQ((*messages)[0].text, "拉合尔");
  }
}

TEST(MoCatalogue, TextThatIsNotUtf8IsLeftOut) {
  const auto messages = parse_mo(mo_file({{"A", "\xC4"}, {"B", "b"}}), "x.mo");
  ASSERT_TRUE(messages);
  EXPECT_EQ(messages->size(), 1U);
}

TEST(MoCatalogue, EveryCutIsAnErrorOrHarmless) {
  const std::string file = mo_file({{"One", "eins"}, {"Two", "zwei"}});
  for (std::size_t size = 0; size + 1 < file.size(); ++size) {
    const std::string cut = file.substr(0, size);  // of its own, for the sanitizers
    const auto messages = parse_mo(cut, "x.mo");
    EXPECT_FALSE(messages) << size;
  }
}

TEST(Catalogues, NamesAreCleaned) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(catalogue_names("Korea, Republic of"), Texts{"Republic of Korea"});
  EXPECT_EQ(catalogue_names("Greek, Ancient (to 1453)"), Texts{"Ancient Greek"});
  EXPECT_EQ(catalogue_names("Catalan; Valencian"), (Texts{"Catalan", "Valencian"}));
  EXPECT_EQ(catalogue_names("加泰罗尼亚语；巴伦西亚语"), (Texts{"加泰罗尼亚语", "巴伦西亚语"}));
  EXPECT_EQ(catalogue_names("别尔哥罗德 "), Texts{"别尔哥罗德"});
  EXPECT_EQ(catalogue_names("(all of it)"), Texts{});
}

TEST(Catalogues, LabelsAndForeignScriptAreLeftOut) {
  StringPool pool;
  NameCollector names(pool, nullptr);
  const CatalogueDomain domain{"kgeography", ImportSource::kgeography, name_kind::place};
  const std::vector<Message> messages{{"asia.kgm", "Lahore", "拉合尔"},
                                      {"asia.kgm", "Hearne", "Hearne"},
                                      {"asia.kgm", "Quetta", "Kwetta"},
                                      {"asia.kgm", "Not Asia", "非亚洲"},
                                      {"asia.kgm", "Italy by Provinces", "意大利各省"},
                                      {"", "Quit", "退出"},
                                      {"asia.kgm", "%1 by Capital", "按首都"}};
  EXPECT_EQ(add_catalogue(messages, Language::zh, domain, names), 1U);
}

}  // namespace
}  // namespace mtlint
