// Forms of German verbs: weak ones by rule, strong ones by a list, participles with ge and zu.

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/word_lines.h"
#include "lang/source_words.h"

namespace mtlint {
namespace {

// Infinitive, third person present, past, participle; further forms behind.
constexpr const char* strong_verbs = R"(
backen bäckt buk gebacken
beginnen beginnt begann begonnen
beißen beißt biss gebissen
bergen birgt barg geborgen
biegen biegt bog gebogen
bieten bietet bot geboten
binden bindet band gebunden
bitten bittet bat gebeten
blasen bläst blies geblasen
bleiben bleibt blieb geblieben
braten brät briet gebraten
brechen bricht brach gebrochen
brennen brennt brannte gebrannt
bringen bringt brachte gebracht
denken denkt dachte gedacht
dreschen drischt drosch gedroschen
dringen dringt drang gedrungen
dürfen darf durfte gedurft
essen isst aß gegessen
fahren fährt fuhr gefahren
fallen fällt fiel gefallen
fangen fängt fing gefangen
fechten ficht focht gefochten
finden findet fand gefunden
flechten flicht flocht geflochten
fliegen fliegt flog geflogen
fliehen flieht floh geflohen
fließen fließt floss geflossen
fressen frisst fraß gefressen
frieren friert fror gefroren
geben gibt gab gegeben
gehen geht ging gegangen
gelten gilt galt gegolten
gewinnen gewinnt gewann gewonnen
gießen gießt goss gegossen
graben gräbt grub gegraben
greifen greift griff gegriffen
haben hat hatte gehabt hast
halten hält hielt gehalten
hängen hängt hing gehangen
hauen haut haute gehauen hieb
heben hebt hob gehoben
heißen heißt hieß geheißen
helfen hilft half geholfen
kennen kennt kannte gekannt
klingen klingt klang geklungen
kneifen kneift kniff gekniffen
kommen kommt kam gekommen
können kann konnte gekonnt
kriechen kriecht kroch gekrochen
laden lädt lud geladen
lassen lässt ließ gelassen
laufen läuft lief gelaufen
leiden leidet litt gelitten
leihen leiht lieh geliehen
lesen liest las gelesen
liegen liegt lag gelegen
lügen lügt log gelogen
mahlen mahlt mahlte gemahlen
meiden meidet mied gemieden
messen misst maß gemessen
mögen mag mochte gemocht
müssen muss musste gemusst
nehmen nimmt nahm genommen
nennen nennt nannte genannt
pfeifen pfeift pfiff gepfiffen
raten rät riet geraten
reiben reibt rieb gerieben
reißen reißt riss gerissen
reiten reitet ritt geritten
rennen rennt rannte gerannt
riechen riecht roch gerochen
rufen ruft rief gerufen
saufen säuft soff gesoffen
saugen saugt sog gesogen
schaffen schafft schuf geschaffen
scheinen scheint schien geschienen
scheren schert schor geschoren
schieben schiebt schob geschoben
schießen schießt schoss geschossen
schlafen schläft schlief geschlafen
schlagen schlägt schlug geschlagen
schleichen schleicht schlich geschlichen
schleifen schleift schliff geschliffen
schließen schließt schloss geschlossen
schmeißen schmeißt schmiss geschmissen
schmelzen schmilzt schmolz geschmolzen
schneiden schneidet schnitt geschnitten
schreiben schreibt schrieb geschrieben
schreien schreit schrie geschrien
schweigen schweigt schwieg geschwiegen
schwimmen schwimmt schwamm geschwommen
schwinden schwindet schwand geschwunden
schwingen schwingt schwang geschwungen
schwören schwört schwor geschworen
sehen sieht sah gesehen
sein ist war gewesen bin bist sind seid wäre waren
singen singt sang gesungen
sinken sinkt sank gesunken
sitzen sitzt saß gesessen
spinnen spinnt spann gesponnen
sprechen spricht sprach gesprochen
springen springt sprang gesprungen
stechen sticht stach gestochen
stehen steht stand gestanden
stehlen stiehlt stahl gestohlen
steigen steigt stieg gestiegen
sterben stirbt starb gestorben
stinken stinkt stank gestunken
stoßen stößt stieß gestoßen
streichen streicht strich gestrichen
streiten streitet stritt gestritten
tragen trägt trug getragen
treffen trifft traf getroffen
treiben treibt trieb getrieben
treten tritt trat getreten
trinken trinkt trank getrunken
tun tut tat getan tust
verderben verdirbt verdarb verdorben
vergessen vergisst vergaß vergessen
verlieren verliert verlor verloren
verzeihen verzeiht verzieh verziehen
wachsen wächst wuchs gewachsen
waschen wäscht wusch gewaschen
weichen weicht wich gewichen
weisen weist wies gewiesen
wenden wendet wandte gewandt
werben wirbt warb geworben
werden wird wurde geworden wirst
werfen wirft warf geworfen
wiegen wiegt wog gewogen
winden windet wand gewunden
wissen weiß wusste gewusst
wollen will wollte gewollt
ziehen zieht zog gezogen
zwingen zwingt zwang gezwungen
)";

struct Strong {
  std::string_view present, past, participle;
  std::vector<std::string_view> more;
};

using StrongVerbs = std::unordered_map<std::string_view, Strong>;

const StrongVerbs& strong() {
  static const StrongVerbs table = [] {
    StrongVerbs verbs;
    for_word_lines(strong_verbs, [&](const std::vector<std::string_view>& words) {
      verbs.emplace(words[0],
                    Strong{words[1], words[2], words[3], {words.begin() + 4, words.end()}});
    });
    return verbs;
  }();
  return table;
}

constexpr auto separable = std::to_array<std::string_view>(
    {"herunter", "hinunter", "zusammen", "dazwischen", "herbei", "herum", "heraus", "hinaus",
     "hinein",   "herein",   "hinzu",    "heran",      "voran",  "davon", "dahin",  "daneben",
     "vorbei",   "zurück",   "nieder",   "entgegen",   "empor",  "fest",  "fort",   "heim",
     "raus",     "rein",     "runter",   "rum",        "ran",    "dazu",  "tot",    "weg",
     "auf",      "aus",      "ein",      "her",        "hin",    "los",   "mit",    "nach",
     "vor",      "zu",       "ab",       "an",         "bei",    "um",    "durch",  "über",
     "unter",    "kaputt"});
constexpr auto inseparable = std::to_array<std::string_view>(
    {"be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "hinter", "wider"});

bool is_infinitive(std::string_view word) {
  return word.size() >= 4 && (word.ends_with("en") || word.ends_with("ern") ||
                              word.ends_with("eln") || strong().contains(word));
}

// Forms without any prefix; `participle` is left to the caller, who may have to put one before.
struct Forms {
  std::vector<std::string> finite{};
  std::vector<std::string> participles{};  // with ge
};

Forms base_forms(std::string_view word) {
  Forms forms;
  std::string_view stem = word.substr(0, word.size() - (word.ends_with("en") ? 2 : 1));
  const std::string s(stem);
  const auto found = strong().find(word);
  for (const char* ending : {"e", "st", "t", "et", "en", "est", "end", ""})
    forms.finite.push_back(s + ending);
  if (stem.ends_with("el")) forms.finite.push_back(s.substr(0, s.size() - 2) + "le");
  if (found == strong().end()) {
    for (const char* ending : {"te", "test", "ten", "tet", "ete", "eten"})
      forms.finite.push_back(s + ending);
    forms.participles = {"ge" + s + "t", "ge" + s + "et"};
    return forms;
  }
  const Strong& verb = found->second;
  const std::string past(verb.past);
  for (const char* ending : {"", "en", "n", "st", "t", "est", "e"})
    forms.finite.push_back(past + ending);
  std::string present(verb.present);
  forms.finite.push_back(present);
  if (present.ends_with("t")) {  // gibst, gib; lässt is its own second person
    present.pop_back();
    forms.finite.push_back(present);
    forms.finite.push_back(present + "st");
  }
  for (const std::string_view form : verb.more) forms.finite.emplace_back(form);
  forms.participles = {std::string(verb.participle)};
  return forms;
}

void append_verb(std::string_view word, std::vector<std::string>& out) {
  const auto put = [&](std::string_view prefix, const std::string& form) {
    out.push_back(std::string(prefix) + form);
  };
  if (!strong().contains(word)) {
    for (const std::string_view prefix : inseparable) {
      if (!word.starts_with(prefix) || !is_infinitive(word.substr(prefix.size()))) continue;
      Forms forms = base_forms(word.substr(prefix.size()));
      for (const std::string& form : forms.finite) put(prefix, form);
      for (const std::string& form : forms.participles)
        put(prefix, form.starts_with("ge") ? form.substr(2) : form);
    }
    for (const std::string_view prefix : separable) {
      if (!word.starts_with(prefix) || !is_infinitive(word.substr(prefix.size()))) continue;
      const std::string_view base = word.substr(prefix.size());
      Forms forms = base_forms(base);
      for (const std::string& form : forms.finite) put(prefix, form);
      for (const std::string& form : forms.participles) put(prefix, form);
      out.push_back(std::string(prefix) + "zu" + std::string(base));
      break;
    }
  }
  Forms forms = base_forms(word);
  out.insert(out.end(), forms.finite.begin(), forms.finite.end());
  out.insert(out.end(), forms.participles.begin(), forms.participles.end());
}

// Prepositions that melt with the article.
constexpr auto contractions =
    std::to_array<std::array<std::string_view, 5>>({{"in", "im", "ins", "", ""},
                                                    {"an", "am", "ans", "", ""},
                                                    {"auf", "aufs", "aufm", "", ""},
                                                    {"zu", "zum", "zur", "", ""},
                                                    {"von", "vom", "", "", ""},
                                                    {"bei", "beim", "", "", ""},
                                                    {"um", "ums", "", "", ""},
                                                    {"für", "fürs", "", "", ""},
                                                    {"hinter", "hinterm", "hinters", "hintern", ""},
                                                    {"unter", "unterm", "unters", "untern", ""},
                                                    {"über", "überm", "übers", "übern", ""},
                                                    {"durch", "durchs", "", "", ""},
                                                    {"vor", "vorm", "vors", "", ""}});

}  // namespace

void append_german_forms(std::string_view word, bool verb, std::vector<std::string>& out) {
  for (const auto& group : contractions)
    if (std::ranges::find(group, word) != group.end())
      for (const std::string_view form : group)
        if (!form.empty()) out.emplace_back(form);
  if (verb && is_infinitive(word)) append_verb(word, out);
  // "auf den Hund gekommen" is found in "kam auf den Hund".
  for (const auto& [infinitive, forms] : strong())
    if (verb && (forms.participle == word || forms.past == word || forms.present == word))
      append_verb(infinitive, out);
}

std::optional<std::pair<std::string, std::string>> separable_verb(Language language,
                                                                  std::string_view word) {
  if (language != Language::de || strong().contains(word)) return std::nullopt;
  for (const std::string_view prefix : separable) {
    if (!word.starts_with(prefix) || !is_infinitive(word.substr(prefix.size()))) continue;
    return std::pair{std::string(word.substr(prefix.size())), std::string(prefix)};
  }
  return std::nullopt;
}

}  // namespace mtlint
