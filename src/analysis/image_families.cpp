// Words for one image: what translators and machines put for each other in a literal rendering.

#include <unordered_map>
#include <vector>

#include "analysis/english_forms.h"
#include "base/word_lines.h"

namespace mtlint {
namespace {

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

using Families = std::unordered_map<std::string_view, std::uint16_t>;

}  // namespace

std::uint16_t image_family(std::string_view base) {
  static const Families families = [] {
    Families table;
    std::uint16_t number = 0;
    for_word_lines(images, [&](const std::vector<std::string_view>& words) {
      ++number;
      for (const std::string_view word : words) table.emplace(word, number);
    });
    return table;
  }();
  const auto found = families.find(base);
  return found == families.end() ? std::uint16_t{0} : found->second;
}

}  // namespace mtlint
