#include "support/small_imports.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint::testing {
namespace {

constexpr const char* cedict = R"x(export default {"all":[
["對牛彈琴","对牛弹琴","dui4 niu2 tan2 qin2",["lit. to sing to an ox (idiom)","fig. to speak to a deaf crowd"],[],[]],
["對牛鼓簧","对牛鼓簧","dui4 niu2 gu3 huang2","variant of 對牛彈琴|对牛弹琴[dui4 niu2 tan2 qin2]",[],[]],
["牛","牛","niu2",["ox","cow"],[],[]],
["水牛","水牛","shui3 niu2","water ox",[],[]],
["水","水","shui3","water",[],[]],
["單","单","Shan4","surname Shan",[],[]],
["單","单","dan1",["single","bill"],[],[]],
["單人","单人","dan1 ren2","for one person; single",[],[]],
["匈奴單于","匈奴单于","xiong1 nu2 chan2 yu2","chief of the Huns",[],[]],
["波士頓","波士顿","Bo1 shi4 dun4","Boston, capital of Massachusetts",[],[]],
["希拉里·克林頓","希拉里·克林顿","Xi1 la1 li3 · Ke4 lin2 dun4","Hillary Clinton (1947-), US politician",[],[]],
["法國","法国","Fa3 guo2","France",[],[]],
["女","女","nu:3","woman",[],[]]
],"variantLookup":{}
}
)x";

constexpr const char* words =
    "对牛弹琴 21 i\n水 900 n\n水牛 40 n\n张三 7 nr\n波士顿 188 ns\nAT&T 3 nz\n熟门熟路 3 i\n";

// In EUC-JP: the header, 羽生 as place, surname and Habu; ジョン・ケリー; 猫に小判; 口が滑る.
constexpr const char* enamdict =
    "\xa1\xa1\xa1\xa9\xa1\xa9\xa1\xa9 /ENAMDICT - test/\n"
    "\xb1\xa9\xc0\xb8 [\xa4\xcf\xa4\xcb\xa4\xe5\xa4\xa6] /(p,s) Hanyuu/\n"
    "\xb1\xa9\xc0\xb8 [\xa4\xcf\xa4\xd6] /(s) Habu/\n"
    "\xa5\xb8\xa5\xe7\xa5\xf3\xa1\xa6\xa5\xb1\xa5\xea\xa1\xbc /(h) John Kerry (1943-)/\n";
constexpr const char* edict =
    "\xa1\xa1\xa1\xa9\xa1\xa9\xa1\xa9 /EDICT - test/\n"
    "\xc7\xad\xa4\xcb\xbe\xae\xc8\xbd [\xa4\xcd\xa4\xb3\xa4\xcb\xa4\xb3\xa4\xd0\xa4\xf3] "
    "/(exp) (id) (lit: gold coins to a cat) precious things for those who do not value them/\n"
    "\xb8\xfd\xa4\xac\xb3\xea\xa4\xeb [\xa4\xaf\xa4\xc1\xa4\xac\xa4\xb9\xa4\xd9\xa4\xeb] "
    "/(exp,v5r) (id) to make a careless remark/\n"
    "\xc7\xad [\xa4\xcd\xa4\xb3] /(n) cat/\n";

constexpr const char* ding =
    "# Version :: test\n"
    "Daumen {m} [anat.] | den Daumen {m} drücken [ugs.] :: thumb | to keep one's fingers crossed\n"
    "Hund {m} | Hunde {pl} :: dog | dogs\n";

constexpr const char* synsets =
    "  1 This is a test of a licence line\n"
    "00000001 05 n 02 ox 0 bull 1 000 | an animal\n"
    "00000002 05 n 03 crowd 0 throng 0 large_crowd 0 000 | people\n";

std::string cldr(const std::string& locale, const std::string& key, const std::string& names) {
  return R"({"main":{")" + locale + R"(":{"localeDisplayNames":{")" + key + "\":{" + names +
         "}}}}}";
}

ImportPaths make() {
  const std::filesystem::path folder = scratch("imports");
  const auto put = [&](const std::string& name, std::string_view bytes) {
    const std::filesystem::path file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    EXPECT_TRUE(write_file(file.string(), bytes));
    return file.string();
  };
  ImportPaths paths;
  paths.cedict = put("all.js", cedict);
  paths.words = put("words.txt", words);
  paths.enamdict = put("enamdict", enamdict);
  paths.edict = put("edict", edict);
  paths.ding = put("de-en", ding);
  for (const char* part : {"noun", "verb", "adj", "adv"})
    put(std::string("wordnet/data.") + part, synsets);
  paths.wordnet = (folder / "wordnet").string();
  put("cldr/en/territories.json",
      cldr("en", "territories", R"("FR":"France","US":"United States")"));
  put("cldr/zh/territories.json", cldr("zh", "territories", R"("FR":"法国","US":"美国")"));
  put("cldr/en/languages.json", cldr("en", "languages", R"("fr":"French")"));
  put("cldr/zh/languages.json", cldr("zh", "languages", R"("fr":"法语")"));
  paths.cldr = (folder / "cldr").string();
  put("locale/zh_CN/LC_MESSAGES/libgweather-4.0-locations.mo",
      mo_file({{"Boston", "波士顿"}, {"Genoa", "热那亚"}, {"Eastern Time", "东部时间"}}));
  put("locale/de/LC_MESSAGES/kgeography.mo",
      mo_file({{"italy.kgm\4Milan", "Mailand"}, {"italy.kgm\4Bari", "Bari"}}, true));
  put("locale/zh_CN/LC_MESSAGES/iso_3166-1.mo", mo_file({{"Korea, Republic of", "大韩民国"}}));
  paths.locale = (folder / "locale").string();
  return paths;
}

}  // namespace

std::string mo_file(const std::vector<std::pair<std::string, std::string>>& messages,
                    bool swapped) {
  std::string tables, pool;
  const auto count = static_cast<std::uint32_t>(messages.size());
  const auto put = [&](std::string& out, std::uint32_t value) {
    char bytes[4];
    for (int i = 0; i < 4; ++i) bytes[i] = static_cast<char>(value >> (8 * i) & 0xFFU);
    if (swapped) std::reverse(bytes, bytes + 4);
    out.append(bytes, 4);
  };
  const std::uint32_t texts = 20 + count * 16;
  std::string originals, translations;
  for (const auto& [id, text] : messages) {
    put(originals, static_cast<std::uint32_t>(id.size()));
    put(originals, texts + static_cast<std::uint32_t>(pool.size()));
    pool += id + '\0';
    put(translations, static_cast<std::uint32_t>(text.size()));
    put(translations, texts + static_cast<std::uint32_t>(pool.size()));
    pool += text + '\0';
  }
  for (const std::uint32_t value : {0x950412DEU, 0U, count, 20U, 20U + count * 8U})
    put(tables, value);
  return tables + originals + translations + pool;
}

const ImportPaths& small_import_paths() {
  static const ImportPaths paths = make();
  return paths;
}

const std::string& small_imports_file() {
  static const std::string file = [] {
    std::string name = (scratch("imports") / "imports.bin").string();
    const auto summary = compile_imports(small_import_paths(), name, name + ".txt");
    EXPECT_TRUE(summary) << (summary ? "" : describe(summary.error()));
    return name;
  }();
  return file;
}

const Imports& small_imports() {
  static const Imports imports = [] {
    auto opened = Imports::open(small_imports_file());
    EXPECT_TRUE(opened) << (opened ? "" : describe(opened.error()));
    return opened ? std::move(*opened) : Imports();
  }();
  return imports;
}

}  // namespace mtlint::testing
