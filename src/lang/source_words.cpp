// Words of inflected source languages: spellings, articles, clitics, irregular verbs.

#include "lang/source_words.h"

#include <algorithm>
#include <array>

#include "base/word_lines.h"

namespace mtlint {
namespace {

struct Irregular {
  Language language;
  const char* forms;  // the dictionary's form first
};

// Verbs that idioms use and whose forms share no stem. (Hunspell's dictionaries list most other
// forms, see resources/affixes.h.)
constexpr auto irregular = std::to_array<Irregular>({
    {Language::es, "ser es son era eran fue fueron soy eres somos sea sean sido siendo será serán"},
    {Language::es, "estar está están estaba estaban estuvo estoy estamos esté estén estado"},
    {Language::es, "ir va van iba iban fue fueron voy vas vamos vaya vayan ido yendo irá irán ve"},
    {Language::es,
     "dar da dan dio dieron daba daban doy das damos dé den dado dando dará darán "
     "diste di darle darles daría diera dieran"},
    {Language::es, "haber hay había hubo ha han haya habrá"},
    {Language::es,
     "hacer hace hacen hizo hicieron hacía hacían hago haces hacemos haga hagan hecho "
     "haciendo hará harán haz"},
    {Language::es,
     "poner pone ponen puso pusieron ponía ponían pongo pones ponga pongan puesto "
     "poniendo pondrá"},
    {Language::es,
     "tener tiene tienen tuvo tuvieron tenía tenían tengo tienes tenga tengan tenido "
     "tendrá"},
    {Language::es, "venir viene vienen vino vinieron venía vengo vienes venga vengan venido"},
    {Language::es, "decir dice dicen dijo dijeron decía digo dices diga digan dicho diciendo"},
    {Language::es, "traer trae traen trajo trajeron traía traigo traiga traído"},
    {Language::es, "pedir pide piden pidió pidieron pedía pido pidas pida pidan pidiendo pedido"},
    {Language::es, "saber sabe saben supo sé sepa sabía sabido"},
    {Language::es, "ver ve ven vio vieron veía veo vea visto viendo"},
    {Language::es, "oír oye oyen oyó oía oído oyendo"},
    {Language::es, "romper rompe rompió roto"},
    {Language::es, "caer cae caen cayó cayeron caía caído cayendo"},
    {Language::es, "morder muerde muerden mordió mordido"},
    {Language::es, "perder pierde pierden perdió perdido pierdas pierda"},
    {Language::es, "encontrar encuentra encuentran encontró encuentre"},
    {Language::es, "costar cuesta cuestan costó costaba costado cueste"},
    {Language::es, "volar vuela vuelan voló volando"},
    {Language::es, "dormir duerme duermen durmió durmiendo"},
    {Language::es, "colgar cuelga cuelgan colgó colgado cuelgue"},
    {Language::es, "rodar rueda ruedan rodó rodando"},
    {Language::fr,
     "être est sont était étaient fut furent suis es sommes sera seront soit été étant"},
    {Language::fr, "avoir a ont avait avaient eut ai as avons avez aura auront ait eu ayant"},
    {Language::fr, "aller va vont allait allaient alla vais vas allons ira iront aille allé allée"},
    {Language::fr,
     "faire fait font faisait faisaient fit firent fais faisons faites fera fasse "
     "faisant faite"},
    {Language::fr, "mettre met mettent mettait mit mirent mets mis mise mises mettra mette"},
    {Language::fr, "prendre prend prennent prenait prit prirent prends pris prise prendra prenne"},
    {Language::fr, "tenir tient tiennent tenait tint tiens tenu tenue tiendra tienne"},
    {Language::fr, "venir vient viennent venait vint viens venu venue viendra vienne"},
    {Language::fr, "voir voit voient voyait vit vois vu vue verra voie voyant"},
    {Language::fr, "perdre perd perdent perdait perdit perds perdu perdra perde"},
    {Language::fr, "pendre pend pendent pendait pendu pendra"},
    {Language::fr, "vendre vend vendent vendait vendit vends vendu vendra vende"},
    {Language::fr, "mordre mord mordent mordait mordit mords mordu mordra"},
    {Language::fr, "tordre tord tordent tordait tordu"},
    {Language::fr, "courir court courent courait courut cours couru courra"},
    {Language::fr, "boire boit boivent buvait but bois bu boira"},
    {Language::fr, "dire dit disent disait dis dites dira dise disant"},
    {Language::fr, "cuire cuit cuisent cuisait cuis cuite cuites cuits"},
    {Language::fr, "battre bat battent battait battit bats battu battra"},
    {Language::fr, "jeter jette jettent jetait jeta jeté jettera"},
    {Language::fr, "pleuvoir pleut pleuvait plut plu pleuvra"},
    {Language::ru,
     "идти идет идут шел шла шло шли иду идешь идем идя пойти пошел пошла пошли пойдет"},
    {Language::ru, "есть ест едят ел ела ели ем ешь едим съесть съел съела съели съест съедят"},
    {Language::ru, "дать даст дадут дал дала дали дам дашь дай давать дает дают давал давала даю"},
    {Language::ru, "бить бьет бьют бил била били бью бей"},
    {Language::ru, "пить пьет пьют пил пила пили пью"},
    {Language::ru, "лить льет льют лил лила лили лью"},
    {Language::ru, "быть был была было были будет будут есть"},
    {Language::ru, "взять взял взяла взяли возьмет возьмут возьми брать берет берут брал брала"},
    {Language::ru, "сесть сел села сели сядет сядут сяду садиться садится садятся"},
    {Language::ru, "лезть лезет лезут лез лезла лезли"},
    {Language::ru,
     "гнаться гонится гонятся гнался гналась гнались погнаться погонится погонишься "
     "гонишься погнался"},
    {Language::ru, "жечь жжет жгут жег жгла сжечь сжег сожжет"},
    {Language::ru, "найти нашел нашла нашли найдет найдут находить находит"},
    {Language::ru, "прийти пришел пришла пришли придет придут приходить приходит"},
    {Language::ru, "выйти вышел вышла вышли выйдет выйдут выходить выходит выходят"},
    {Language::ru,
     "вешать вешает вешают вешал вешала вешали повесить повесил повесила повесит "
     "навешать навешал"},
    {Language::ru, "купить купил купила купили купит куплю покупать покупает покупал"},
    {Language::ru, "водить водит водят водил вожу вести ведет ведут вел вела вели"},
    {Language::ru, "тянуть тянет тянут тянул тянула тянули тяни"},
    {Language::ru, "мыть моет моют мыл мою"},
    {Language::ru, "рвать рвет рвут рвал рвала"},
});

// Prepositions that melt with the article, and elided words: l d j c n qu are le de je ce ne que.
constexpr auto melted = std::to_array<Irregular>({
    {Language::fr, "de d du des"},
    {Language::fr, "à au aux"},
    {Language::fr, "ne n"},
    {Language::fr, "que qu"},
    {Language::fr, "ce c"},
    {Language::fr, "se s me m te t"},
    {Language::fr, "son sa ses mon ma mes ton ta tes leur leurs notre nos votre vos"},
    {Language::es, "de del"},
    {Language::es, "a al"},
    {Language::es, "su sus mi mis tu tus"},
    {Language::es, "se me te le les nos os"},
});

bool is_arabic_sign(char32_t c) { return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640; }

void normalise_arabic(std::string& word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (is_arabic_sign(c)) continue;
    const bool alef = c == 0x622 || c == 0x623 || c == 0x625 || c == 0x671;
    append_code_point(out, alef ? 0x627 : c == 0x649 ? 0x64A : c == 0x629 ? 0x647 : c);
  }
  word = std::move(out);
}

}  // namespace

void normalise_source_word(Language language, std::string& lower_case) {
  if (language == Language::ar) return normalise_arabic(lower_case);
  if (language != Language::ru) return;
  for (std::size_t at = lower_case.find("ё"); at != std::string::npos;
       at = lower_case.find("ё", at))
    lower_case.replace(at, 2, "е");
}

bool is_article(Language language, std::string_view word) {
  constexpr auto german =
      std::to_array<std::string_view>({"der", "die", "das", "dem", "den", "des", "ein", "eine",
                                       "einen", "einem", "einer", "eines", "n", "nen"});
  constexpr auto french =
      std::to_array<std::string_view>({"le", "la", "les", "l", "un", "une", "des"});
  constexpr auto spanish = std::to_array<std::string_view>(
      {"el", "la", "los", "las", "un", "una", "unos", "unas", "lo"});
  const auto has = [&](const auto& list) { return std::ranges::find(list, word) != list.end(); };
  if (language == Language::de) return has(german);
  if (language == Language::fr) return has(french);
  return language == Language::es && has(spanish);
}

void append_without_clitics(Language language, std::string_view word,
                            std::vector<std::string>& out) {
  if (language != Language::ar) return;
  // و and ف first, then one of ب ل ك س, then the article, each only before enough letters.
  std::vector<std::string> readings{std::string(word)};
  const auto strip = [&](std::initializer_list<std::string_view> clitics, std::size_t least) {
    for (std::size_t i = readings.size(); i-- > 0;)
      for (const std::string_view clitic : clitics)
        if (readings[i].starts_with(clitic) && readings[i].size() >= clitic.size() + least)
          readings.push_back(readings[i].substr(clitic.size()));
  };
  strip({"و", "ف"}, 6);
  strip({"ب", "ل", "ك", "س"}, 6);
  strip({"ال", "ل"}, 4);
  out.insert(out.end(), readings.begin() + 1, readings.end());
}

void append_forms(Language language, std::string_view word, bool verb,
                  std::vector<std::string>& out) {
  if (language == Language::de) return append_german_forms(word, verb, out);
  const auto add_group = [&](const Irregular& group, bool any_form) {
    if (group.language != language) return;
    for_word_lines(group.forms, [&](const std::vector<std::string_view>& forms) {
      const bool listed =
          any_form ? std::ranges::find(forms, word) != forms.end() : forms[0] == word;
      if (listed) out.insert(out.end(), forms.begin(), forms.end());
    });
  };
  for (const Irregular& group : melted) add_group(group, true);
  for (const Irregular& group : irregular) add_group(group, false);
}

}  // namespace mtlint
