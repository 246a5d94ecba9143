// Irregular forms and function words.

#include "analysis/english_forms.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/word_lines.h"

namespace mtlint {
namespace {

// Base form first, then its forms. Not here: forms that are usually another word (left, ground,
// saw, fell, lay, felt, bore, wound, rose as a flower is rare beside images of growth).
constexpr const char* irregular = R"(
arise arose arisen
bear borne
beat beaten
become became
begin began
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
dig dug
do did done does
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fallen
feed fed
fight fought
find found
flee fled
fling flung
fly flew flown
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone goes
grind grinding
grow grew grown
hang hung
have had has having
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
leap leapt
learn learnt
lend lent
lie lying
light lit
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
sow sown
speak spoke spoken
spend spent
spill spilt
spin spun
spit spat
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tying
tread trod trodden
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
write wrote written
calf calves
child children
die dying
elf elves
foot feet
goose geese
half halves
hoof hooves
knife knives
leaf leaves
life lives
loaf loaves
louse lice
man men
mouse mice
ox oxen
sheaf sheaves
shelf shelves
thief thieves
tooth teeth
wife wives
wolf wolves
woman women
)";

using Views = std::vector<std::string_view>;
using Bases = std::unordered_map<std::string_view, std::string_view>;
using Words = std::unordered_set<std::string_view>;

}  // namespace

std::string_view base_form(std::string_view lower_case) {
  static const Bases bases = [] {
    Bases table;
    for_word_lines(irregular, [&](const Views& words) {
      for (const std::string_view form : words) table.emplace(form, words[0]);
    });
    return table;
  }();
  const auto found = bases.find(lower_case);
  return found == bases.end() ? lower_case : found->second;
}

bool is_determiner(std::string_view lower_case) {
  static const Words words{"a",   "an",  "the",   "my", "your", "his",  "her",
                           "its", "our", "their", "s",  "this", "that", "some"};
  return words.contains(lower_case);
}

bool is_function_word(std::string_view lower_case) {
  static const Words words{
      "of",       "in",      "on",         "at",   "to",    "from",  "with",  "by",     "for",
      "as",       "and",     "or",         "but",  "not",   "be",    "is",    "are",    "was",
      "were",     "been",    "it",         "they", "he",    "she",   "we",    "you",    "i",
      "them",     "him",     "me",         "us",   "there", "when",  "if",    "then",   "so",
      "do",       "does",    "did",        "n't",  "will",  "can",   "that",  "which",  "who",
      "into",     "up",      "out",        "down", "off",   "has",   "have",  "had",    "himself",
      "yourself", "oneself", "themselves", "than", "like",  "would", "could", "should", "must",
      "may",      "no",      "also",       "only", "even",  "just",  "t",     "s",      "what",
      "how",      "all",     "any",        "each", "every", "about", "over",  "under",  "after",
      "before",   "being",   "am",         "very", "too",   "more",  "most",  "such",   "those",
      "these",    "where",   "while"};
  return is_determiner(lower_case) || words.contains(lower_case);
}

}  // namespace mtlint
