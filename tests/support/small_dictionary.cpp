// The small dictionary.

#include "support/small_dictionary.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

#include "base/file.h"
#include "resources/compile.h"
#include "support/scratch.h"

namespace mtlint::testing {
namespace {

constexpr std::string_view people =
    R"({"id":"barack-obama","kind":"person","en":["Barack Obama"],"family":"Obama","zh":["贝拉克·奥巴马"],"ja":["バラク・オバマ"],"ko":["버락 오바마"],"ru":["Барак Обама"],"ar":["باراك أوباما"],"de":["Barack Obama"],"note":"44th president"}
{"id":"kim-jong-un","kind":"person","en":["Kim Jong-un"],"family":"Kim","zh":["金正恩"],"ko":["김정은"],"note":"leader"}
{"id":"lula","kind":"person","en":["Luiz Inácio Lula da Silva"],"family":"da Silva","short":{"en":["Lula"],"zh":["卢拉"]},"zh":["路易斯·伊纳西奥·卢拉·达席尔瓦"],"note":"president of Brazil"}
{"id":"michael-jordan","kind":"person","en":["Michael Jordan"],"family":"Jordan","zh":["迈克尔·乔丹"],"note":"player"}
{"id":"michael-jordan-scientist","kind":"person","en":["Michael I. Jordan"],"family":"Jordan","zh":["迈克尔·乔丹"],"note":"scientist"}
{"id":"nii-quaynor","kind":"person","en":["Nii Quaynor"],"family":"Quaynor","zh":["尼·奎诺"],"note":"pioneer"}
)";

constexpr std::string_view places =
    R"({"id":"koeln","kind":"place","en":["Cologne"],"zh":["科隆"],"de":["Köln"],"note":"city"}
{"id":"san-ya","kind":"place","en":["Sanya"],"zh":["三亚"],"note":"city"}
{"id":"taiwan","kind":"place","en":["Taiwan"],"zh":["台湾"],"ja":["台湾"],"ko":["대만"],"note":"island"}
{"id":"taiwan-strait","kind":"place","en":["Taiwan Strait"],"zh":["台湾海峡"],"note":"strait"}
)";

constexpr std::string_view idioms_zh =
    R"({"match":["一举两得"],"variants":["一箭双雕"],"type":"chengyu","accept":["two birds"],"meaning":"two gains","suggest":["kill two birds with one stone"]}
{"match":["七上八下"],"type":"chengyu","accept":["on tenterhooks"],"literal":["seven & eight"],"quiet":["number"],"meaning":"agitated","suggest":["on tenterhooks"]}
{"match":["价廉物美"],"type":"chengyu","accept":["inexpensive"],"meaning":"good and cheap","suggest":["good and inexpensive"]}
{"match":["吹牛"],"type":"colloquial","accept":["boast*"],"literal":["blow* & cow*"],"meaning":"to boast","suggest":["boast"]}
{"match":["对牛弹琴"],"type":"chengyu","accept":["cast* pearls & swine"],"literal":["lute & cow*"],"concepts":[["wast*","deaf"],["audience","ears"]],"meaning":"to address the wrong audience","suggest":["cast pearls before swine"],"source":"Mouzi"}
{"match":["毛遂自荐"],"type":"chengyu","accept":["volunteer*"],"quiet":["name"],"meaning":"to volunteer","suggest":["volunteer one's services"]}
{"match":["积力之所举，则无不胜也"],"type":"quotation","accept":["strength of all"],"literal":["do with your energy"],"concepts":[["strength","forces"],["prevail*","win*"]],"meaning":"strength that is pooled wins","suggest":["With the strength of all, nothing is too heavy to lift."],"source":"Huainanzi"}
)";

constexpr std::string_view idioms_de =
    R"({"match":[{"words":["Daumen","drücken"],"gap":2,"order":"any"}],"type":"idiom","accept":["fingers crossed"],"literal":["press* & thumb*"],"meaning":"to wish luck","suggest":["keep one's fingers crossed"]}
{"match":[{"words":["Löffel","abgeben"],"gap":2,"order":"any"}],"type":"colloquial","accept":["kick* the bucket"],"literal":["spoon"],"meaning":"to die","suggest":["kick the bucket"]}
{"match":["blinder Passagier"],"type":"idiom","accept":["stowaway"],"literal":["blind passenger"],"literal_use":true,"meaning":"a stowaway","suggest":["stowaway"]}
{"match":[{"words":["roter","Faden"],"gap":1,"order":"as-is"}],"type":"idiom","accept":["common thread"],"meaning":"a theme","suggest":["common thread"]}
)";

constexpr std::string_view idioms_fr =
    R"({"match":["l'habit ne fait pas le moine"],"type":"proverb","accept":["appearance*"],"literal":["monk & habit"],"meaning":"appearances deceive","suggest":["appearances can be deceptive"]}
)";

constexpr std::string_view idioms_ar =
    R"({"match":["زاد الطين بلة"],"type":"idiom","accept":["worse"],"literal":["mud"],"meaning":"to make matters worse","suggest":["make matters worse"]}
)";

constexpr std::string_view idioms_ko =
    R"({"match":["발이 넓다"],"type":"idiom","accept":["well connected"],"literal":["wide & feet"],"meaning":"to know many people","suggest":["be well connected"]}
{"match":["소 잃고 외양간 고치기"],"type":"proverb","accept":["stable door"],"literal":["barn & cow"],"meaning":"to act too late","suggest":["lock the stable door after the horse has bolted"]}
)";

constexpr std::string_view idioms_ja =
    R"({"match":["足を洗う"],"type":"idiom","accept":["quit*"],"literal":["wash* & feet"],"literal_use":true,"meaning":"to give up a shady life","suggest":["go straight"]}
)";

constexpr std::string_view currencies =
    R"({"id":"cny","kind":"currency","signs":["RMB"],"before":["人民币"],"invariable":true,"en":["yuan"],"zh":["元"]}
{"id":"gbp","kind":"currency","signs":["£"],"en":["British pound","British pounds","pound","pounds"],"zh":["英镑"]}
{"id":"usd","kind":"currency","signs":["$","US$"],"en":["US dollar","US dollars","dollar","dollars"],"zh":["美元"]}
)";

constexpr std::string_view measures =
    R"({"id":"jin","kind":"mass","factor":500,"local":true,"en":["jin","jins"],"zh":["斤"]}
{"id":"kilogram","kind":"mass","factor":1000,"signs":["kg"],"en":["kilogram","kilograms"],"zh":["公斤"]}
{"id":"kilometre","kind":"length","factor":1000,"signs":["km"],"en":["kilometre","kilometres"],"zh":["公里"]}
{"id":"mile","kind":"length","factor":1609.344,"en":["mile","miles"],"zh":["英里"]}
{"id":"pound-mass","kind":"mass","factor":453.6,"en":["pound","pounds"],"zh":["磅"]}
)";

constexpr std::string_view titles =
    R"({"source":"先生","en":["Mr.","Mr"],"kind":"honorific","position":"after"}
)";

void put(const std::filesystem::path& path, std::string_view text) {
  if (auto written = write_file(path.string(), text); !written)
    throw std::runtime_error(describe(written.error()));
}

}  // namespace

const std::string& small_dictionary() {
  static const std::string folder = [] {
    const auto root = scratch("small-dictionary");
    for (const char* part : {"names", "idioms", "titles", "units"})
      std::filesystem::create_directories(root / part);
    put(root / "names/people.jsonl", people);
    put(root / "names/places.jsonl", places);
    put(root / "idioms/zh-chengyu.jsonl", idioms_zh);
    put(root / "idioms/de.jsonl", idioms_de);
    put(root / "idioms/fr.jsonl", idioms_fr);
    put(root / "idioms/ar.jsonl", idioms_ar);
    put(root / "idioms/ko.jsonl", idioms_ko);
    put(root / "idioms/ja.jsonl", idioms_ja);
    put(root / "titles/zh.jsonl", titles);
    put(root / "units/currencies.jsonl", currencies);
    put(root / "units/measures.jsonl", measures);
    put(root / "words.txt", "paper\ntiger\nParis\n");
    return root.string();
  }();
  return folder;
}

const std::string& small_lexicon_file() {
  static const std::string file = [] {
    CompileOptions options;
    options.dictionaries = small_dictionary();
    options.words = {small_dictionary() + "/words.txt"};
    options.output = small_dictionary() + "/lexicon.bin";
    if (auto summary = compile_lexicon(options); !summary)
      throw std::runtime_error(describe(summary.error()));
    return options.output;
  }();
  return file;
}

const Lexicon& small_lexicon() {
  static const Lexicon lexicon = [] {
    auto opened = Lexicon::open(small_lexicon_file());
    if (!opened) throw std::runtime_error(describe(opened.error()));
    return std::move(*opened);
  }();
  return lexicon;
}

}  // namespace mtlint::testing
