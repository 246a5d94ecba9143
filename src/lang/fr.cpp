// French: a space before ! ? and inside « ».

#include <algorithm>

#include "lang/traits.h"

namespace mtlint {
namespace {

constexpr std::string_view starters[] = {"a",          "afin",      "ai",         "ainsi",
                                         "alors",      "après",     "assez",      "au",
                                         "aucun",      "aucune",    "aujourd",    "aujourd'hui",
                                         "auparavant", "auprès",    "aussi",      "autant",
                                         "autour",     "autre",     "autrefois",  "autres",
                                         "aux",        "avait",     "avant",      "avec",
                                         "beaucoup",   "bien",      "bientôt",    "c",
                                         "ce",         "ceci",      "cela",       "celle",
                                         "celles",     "celui",     "cependant",  "certaines",
                                         "certains",   "ces",       "cet",        "cette",
                                         "ceux",       "chacun",    "chaque",     "chez",
                                         "comme",      "comment",   "concernant", "contrairement",
                                         "d",          "dans",      "de",         "depuis",
                                         "derrière",   "des",       "deux",       "devant",
                                         "donc",       "dont",      "du",         "durant",
                                         "dès",        "désormais", "elle",       "elles",
                                         "en",         "enfin",     "ensuite",    "entre",
                                         "environ",    "est",       "et",         "eux",
                                         "grâce",      "hier",      "ici",        "il",
                                         "ils",        "j",         "jamais",     "je",
                                         "jusqu",      "jusque",    "l",          "la",
                                         "laquelle",   "le",        "lequel",     "les",
                                         "lesquels",   "leur",      "leurs",      "lors",
                                         "lorsqu",     "lorsque",   "lui",        "là",
                                         "ma",         "mais",      "malgré",     "malheureusement",
                                         "me",         "mes",       "mieux",      "moi",
                                         "moins",      "mon",       "n",          "ni",
                                         "non",        "nos",       "notamment",  "notre",
                                         "nous",       "nul",       "néanmoins",  "on",
                                         "or",         "ou",        "outre",      "où",
                                         "par",        "parce",     "parfois",    "parmi",
                                         "pendant",    "personne",  "peu",        "peut",
                                         "plus",       "plusieurs", "pour",       "pourquoi",
                                         "pourtant",   "presque",   "puis",       "puisqu",
                                         "puisque",    "quand",     "quant",      "quel",
                                         "quelle",     "quelles",   "quelqu",     "quelque",
                                         "quelques",   "quels",     "qui",        "quoi",
                                         "quoiqu",     "quoique",   "rien",       "s",
                                         "sa",         "sans",      "sauf",       "se",
                                         "selon",      "ses",       "seul",       "seule",
                                         "seulement",  "si",        "sinon",      "soit",
                                         "son",        "sont",      "sous",       "souvent",
                                         "suite",      "sur",       "surtout",    "tandis",
                                         "tant",       "tel",       "telle",      "tous",
                                         "tout",       "toute",     "toutefois",  "toutes",
                                         "trois",      "trop",      "très",       "tu",
                                         "un",         "une",       "vers",       "voici",
                                         "voilà",      "vos",       "votre",      "vous",
                                         "y",          "étant"};
static_assert(std::ranges::is_sorted(starters));

constexpr std::string_view speech[] = {"dit",       "demanda", "demande", "répondit", "répond",
                                       "cria",      "crie",    "s'écria", "s’écria",  "s'exclama",
                                       "s’exclama", "murmura", "lança",   "ajouta",   "hurla"};

constexpr QuotePair quotes[] = {{U'«', U'»'}, {U'“', U'”'}, {U'‹', U'›'}};

}  // namespace

extern const LanguageTraits fr_traits{
    .language = Language::fr,
    .cased = true,
    .sentences = {.starters = starters, .speech = speech},
    .quotes = quotes,
};

}  // namespace mtlint
