// Irregular forms, function words and families of images.

#include "analysis/english_forms.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace mtlint {
namespace {

// Base form first, then its forms. Not here: forms that are usually another word (left, ground,
// saw, fell, lay, felt, bore, wound, rose as a flower is rare beside images of growth).
constexpr const char* irregular = R"(
arise arose arisen
bear borne
beat beaten
become became
begin began begun
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
be is are was were been being am
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

constexpr const char* images = R"(
cow ox bull cattle buffalo bovine
sheep lamb goat ram
horse steed stallion mare pony
dog hound cur canine
cat kitten
pig hog swine boar
chicken hen rooster cock fowl
mouse rat
snake serpent viper
tiger cub
monkey ape
rabbit hare bunny
frog toad
wolf jackal
bird sparrow
goose swan
eagle hawk vulture falcon
crow raven
crab crayfish lobster
ant insect
fly mosquito gnat
piano lute zither harp guqin qin instrument lyre violin
drum gong
bell chime
boat ship vessel
cart wagon carriage car
sword blade saber sabre
knife dagger
spear lance halberd
bow crossbow
axe hatchet
rope string cord
nail thorn spike
needle pin
stick rod staff pole cane
stone rock pebble boulder
hill mountain mount peak
river stream brook creek
sea ocean
water wave
well pit
ditch gutter ravine
road path way route
house home dwelling
wall fence
door gate
threshold doorstep
roof eaves
bed couch
cup glass goblet bowl
pot pan cauldron kettle wok
rice porridge gruel congee
bread bun loaf
wine liquor alcohol
noodle noodles spaghetti pasta
pumpkin squash gourd
potato yam
sauce gravy broth soup
robe clothes clothing garment dress
hat cap
shoe boot
belt sash
brocade silk satin embroidery
jade gem jewel
pearl bead
gold golden
coin money cash
tree wood forest woods
branch twig
leaf foliage
grass straw hay weed
flower blossom bloom
mud dirt soil earth clay
dust ash ashes
fire flame blaze
smoke fume
snow frost ice
rain shower
wind breeze gale
cloud clouds
thunder lightning
moon lunar
sun sunshine
head skull
hair fur
face cheek
eye eyes eyeball
ear ears
nose nostril
mouth lip lips
tongue tooth
tooth fang
neck throat
shoulder back
arm forearm
hand palm fist
finger thumb
nail claw talon
belly stomach abdomen gut tummy
heart chest
liver lung
leg thigh calf
foot paw hoof
knee lap
skin hide pelt
bone skeleton
blood bleed
sweat perspire
beat hit strike knock smash
break smash shatter crack
cut slice chop carve sever
kill slay slaughter
burn scorch
cook boil fry roast
eat devour swallow gobble
chew gnaw bite munch nibble
drink sip gulp
carry bear load haul
pull tug drag draw yank
push shove
throw toss hurl cast fling
drop fall
lift raise hoist
catch grab seize capture
hold grasp clutch
hang suspend
hide conceal bury
cover cloak
open unlock
close shut lock
climb ascend scale
jump leap hop
run sprint rush
ride mount
walk stroll tread
cross wade ford
enter penetrate
sit perch
stand erect
sleep nap
dream nightmare
cry weep sob
laugh smile
shout yell scream
sing chant
look gaze watch stare
hear listen
smell sniff
search seek look hunt
hunt chase pursue
steal rob
sell vend
buy purchase
draw paint
add append
mend repair fix patch
wash rinse clean
sweep brush
dig excavate
plant sow
pluck pick pinch
pour spill splash
sink drown
overturn capsize topple
fool idiot stupid
thief robber burglar
monk friar priest
cobbler shoemaker
master lord
soldier warrior
beggar pauper
king emperor
ghost demon devil monster
god deity
village town
city town
kingdom realm
)";

using Views = std::vector<std::string_view>;

// Calls take(words of a line) for each line.
template <class Take>
void for_lines(std::string_view text, Take take) {
  Views words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    words.clear();
    while (!line.empty()) {
      const std::size_t space = std::min(line.find(' '), line.size());
      words.push_back(line.substr(0, space));
      line.remove_prefix(std::min(space + 1, line.size()));
    }
    if (!words.empty()) take(words);
  }
}

using Bases = std::unordered_map<std::string_view, std::string_view>;
using Families = std::unordered_map<std::string_view, std::uint16_t>;
using Words = std::unordered_set<std::string_view>;

}  // namespace

std::string_view base_form(std::string_view lower_case) {
  static const Bases bases = [] {
    Bases table;
    for_lines(irregular, [&](const Views& words) {
      for (const std::string_view form : words) table.emplace(form, words[0]);
    });
    return table;
  }();
  const auto found = bases.find(lower_case);
  return found == bases.end() ? lower_case : found->second;
}

bool is_determiner(std::string_view lower_case) {
  static const Words words{"a",   "an",    "the", "my", "your", "his",  "her",  "its",
                           "our", "their", "one", "s",  "this", "that", "some", "ones"};
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

std::uint16_t image_family(std::string_view base) {
  static const Families families = [] {
    Families table;
    std::uint16_t number = 0;
    for_lines(images, [&](const Views& words) {
      ++number;
      for (const std::string_view word : words) table.emplace(word, number);
    });
    return table;
  }();
  const auto found = families.find(base);
  return found == families.end() ? std::uint16_t{0} : found->second;
}

}  // namespace mtlint
