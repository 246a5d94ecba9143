// The irregular verbs of English: base, past, participle.

#include <array>
#include <sstream>
#include <string>

#include "analysis/english.h"
#include "train/word_forms.h"

namespace mtlint::train {
namespace {

// One verb a line; further pasts and participles follow in any order.
constexpr const char* verbs = R"(
arise arose arisen
awake awoke awoken
bear bore borne born
beat beat beaten
become became become
befall befell befallen
begin began begun
behold beheld
bend bent
bet bet
bid bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast
build built
burn burnt burned
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
do did done
draw drew drawn
dream dreamt dreamed
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grind ground
grow grew grown
hang hung hanged
have had
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant leaned
leap leapt leaped
learn learnt learned
leave left
lend lent
let let
lie lay lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
outgrow outgrew outgrown
overcome overcame overcome
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid
put put
quit quit
read read
rebuild rebuilt
redo redid redone
repay repaid
retell retold
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shed shed
shine shone
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
slit slit
smell smelt
sow sowed sown
speak spoke spoken
speed sped
spell spelt
spend spent
spin spun
spit spat
split split
spoil spoilt
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stride strode stridden
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
tread trod trodden
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
upset upset
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
)";

}  // namespace

void add_irregular_verbs(WordForms& forms) {
  std::istringstream lines(verbs);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string base;
    if (!(words >> base)) continue;
    forms[base] |= form::verb;
    for (const char* ending : {"s", "es"})
      if (const auto third = forms.find(base + ending); third != forms.end())
        third->second |= form::verb_s;
    for (std::string past; words >> past;) forms[past] |= form::past;
  }
  for (const char* third : {"does", "goes", "has", "undergoes", "undoes"})
    forms[third] |= form::verb_s;
}

}  // namespace mtlint::train
