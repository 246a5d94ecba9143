// Sentences of English. Each line is a text with | where it must be cut, and nowhere else.

#include "text/sentence_cases.h"

namespace mtlint {
namespace {

TEST(SentencesEnglish, PlainStops) {
  expect_cuts(Language::en, {
                                "The harbour was empty. |Nobody came.",
                                "Did it rain? |It poured!",
                                "Run! |Hide!",
                                "One sentence without a stop",
                                "One sentence.",
                                "  Spaces around. |  And more.  ",
                                "It was late;she left.",
                                "First: the plan. |Second: the money.",
                                "It grew by 5 %. |Then it fell.",
                                "The bridge (built in 1932) is closed. |Cars must turn.",
                                "",
                                "   ",
                            });
}

TEST(SentencesEnglish, Titles) {
  expect_cuts(Language::en, {
                                "Dr. No met Mr. Smith and Mrs. Jones. |They left.",
                                "Prof. Adams spoke. |Gen. Lee listened.",
                                "Lt. Gov. Hart and Sen. Cole agreed.",
                                "Rev. Martin prayed for St. Paul.",
                                "He asked Ms. Lee. |She knew.",
                                "They visited Mt. Everest and Ft. Worth.",
                                "Messrs. Brown and Black signed.",
                                "Lt.-Gen. Moore came.",
                            });
}

TEST(SentencesEnglish, Initials) {
  expect_cuts(Language::en, {
                                "J. R. R. Tolkien wrote it. |It sold well.",
                                "J.R.R. Tolkien wrote it.",
                                "George W. Bush won. |He served twice.",
                                "John F. Kennedy Jr. flew.",
                                "The poem is by T. S. Eliot. |Read it.",
                                "It was signed by A. Smith and B. Jones.",
                                "Samuel L. Jackson starred.",
                                "It is I. |The king has come.",
                                "Choose plan B. |It is safer.",
                                "Ask E. B. White.",
                                "It was Charles V. |This is known.",
                                "The case is Roe v. Wade.",
                                "Tom can't. |Anna can.",
                                "It is Jerry's. |Debbie said so.",
                                "They left in the 1590's. |True, two stayed.",
                            });
}

TEST(SentencesEnglish, Acronyms) {
  expect_cuts(Language::en, {
                                "He moved to the U.S. |The firm followed.",
                                "The U.S. Army came.",
                                "The U.S. president spoke.",
                                "U.S.-based firms gained.",
                                "The U.N. Security Council met.",
                                "She lives in Washington, D.C. |It is humid.",
                                "The U.S.A. |It is large.",
                                "Made in the U.S.A and sold.",
                                "The talks ended at 5 p.m. |They will go on.",
                                "The talks ended at 5 p.m. Monday.",
                                "The talks began at 9 a.m. and ended at noon.",
                                "She holds a Ph.D. in physics. |She teaches.",
                                "It was built in 300 B.C. |It still stands.",
                                "The U.K. government denied it.",
                            });
}

TEST(SentencesEnglish, Abbreviations) {
  expect_cuts(Language::en, {
                                "Take fruit, e.g. apples. |Wash it.",
                                "The capital, i.e. London, is big.",
                                "Cats vs. Dogs is a game.",
                                "Bring pens, paper, etc. |We start at nine.",
                                "Bring pens, etc. and paper.",
                                "Bring pens, paper, etc., and go.",
                                "See Fig. 3 and Eq. 5 below.",
                                "See pp. 3-5. |They explain it.",
                                "No. 5 is alive.",
                                "It was No. 5 on the list. |It fell.",
                                "He said no. |Then he left.",
                                "Did he agree? |No. |He did not.",
                                "No. |Never.",
                                "On Jan. 5 it snowed. |On Feb. 6 it thawed.",
                                "It happened in Sept. 2001.",
                                "Apple Inc. said so. |Shares rose.",
                                "He works for Apple Inc. |He likes it.",
                                "Acme Corp. Chairman Bill Low resigned.",
                                "Smith et al. (2010) found it. |Others did not.",
                                "It weighs approx. 5 kg. |It is heavy.",
                                "Section 3.2 of vol. 4 is long.",
                                "He plays the piano, the flute, etc. |People love it.",
                                "Martin Luther King Jr. |He had a dream.",
                                "He was born c. 1850 and died ca. 1900.",
                                "a.k.a. John Doe is his name.",
                                "123 Main St. Springfield is the address.",
                                "They went to the Museum of Art. |Visitors came.",
                                "See art. 5 of the law.",
                                "It fell in Sept. |Revenue rose.",
                                "It is 5 km. |Trains go there.",
                                "P.S. I love you.",
                                "It costs U.S. $5 now.",
                                "On Wed. Sept. 20 it rained.",
                                "It costs 5 dollars (approx. 4 euros). |Buy it.",
                            });
}

TEST(SentencesEnglish, Numbers) {
  expect_cuts(Language::en, {
                                "It rose 3.5 percent. |It fell 2.",
                                "Version v2.0 is out. |Install it.",
                                "Version 2.0.1 is out.",
                                "It costs $5. |That is cheap.",
                                "In the 1970s. |Rafferty recorded it.",
                                "It began in the 1990s. |The end came soon.",
                                "In '99. |Then it ended.",
                                "The year was 2020. |15 people came.",
                                "On 5.11.2020 it ended. |On 6.11.2020 it began.",
                                "It ended on 5.11.2020. |Nobody knew.",
                                "The score was 3-2. |We won.",
                                "He ran the race in 9.58. |It was a record.",
                                "It has .5 litres.",
                                "Pi is 3.14159... and goes on.",
                                "The price is 1.000.000. |It is too high.",
                                "It fell to -5. |People froze.",
                            });
}

TEST(SentencesEnglish, QuotationMarksBehindStops) {
  expect_cuts(Language::en, {
                                "He said, “I am here.” |She smiled.",
                                "He said, \"I am here.\" |She smiled.",
                                "He asked, “Who is it?” |Nobody spoke.",
                                "(He was tired.) |She was not.",
                                "He was tired (or so he said). |She was not.",
                                "He was tired (she knew!). |She was not.",
                                "“Go.” |“No.”",
                                "\"Go.\" |\"No.\"",
                                "He said ‘Stop.’ |Then he ran.",
                                "“He said ‘stop.’” |She did.",
                                "He read “The End”. |He slept.",
                                "He read \"The End\". |He slept.",
                                "[He left.] |She stayed.",
                                "She asked: \"Why?\" |\"Because,\" he said.",
                                "The sign read «Stop.» |We did.",
                                "He left.\" |She stayed.",
                            });
}

TEST(SentencesEnglish, Dialogue) {
  expect_cuts(Language::en, {
                                "“Come in!” she said.",
                                "\"Come in!\" she said. |He came.",
                                "“Who is it?” asked the old man. |“Me.”",
                                "“Come in!” Mary said. |He came.",
                                "\"Come in!\" Mary said.",
                                "“Really?” I asked. |“Yes,” he said.",
                                "“Stop!” the guard shouted.",
                                "“Come in!” |He opened the door.",
                                "He cried 'Stop!' and ran.",
                                "He cried “Stop!” and ran. |She stayed.",
                                "The words “Who goes there?” rang out.",
                                "“Stop!”, he cried.",
                                "“Well...” he began.",
                                "“I…” she said.",
                                "Her question, “Why me?”, was fair.",
                                "“Wait!”—he ran.",
                                "“No. |I will not go,” he said.",
                            });
}

TEST(SentencesEnglish, MissingSpaces) {
  expect_cuts(Language::en, {
                                "We are in the early days.|It occurs often.",
                                "We are in the early days.|The rest will follow.",
                                "He came to Paris.|He liked it.",
                                "Did he come?|Yes, he did.",
                                "He came!|Then he left.",
                                "It ended in 2020.|The world changed.",
                                "He said “yes.”|She said no.",
                                "It was good.[3]|It was bad.",
                                "See example.com for more. |It is free.",
                                "Use Node.js or Vue.js.",
                                "Write to John.Smith@example.org today.",
                                "See http://example.org/?Q=A&b=C.D for it.",
                                "Visit www.Example.Com now.",
                                "Call System.Write or Math.Floor(x) here.",
                                "The U.S.A and p.m. are not ends.",
                                "File.Open fails.",
                                "See https://example.com. |It works.",
                                "ASP.NET and .NET are names.",
                                "Wait...what did he say?",
                                "The firm Yahoo!, once big, failed.",
                            });
}

TEST(SentencesEnglish, Ellipses) {
  expect_cuts(Language::en, {
                                "He waited... |Nobody came.",
                                "He waited ... and waited.",
                                "He waited … and waited. |Then he left.",
                                "He waited. . . . |Nobody came.",
                                "... and then he left.",
                                "…Well, I think so. |Do you?",
                                "I don't know… |Maybe.",
                                "He said [...] that it was over.",
                                "He said (…) that it was over. |It was.",
                                "What...? |Who?",
                                "To be continued ...",
                            });
}

TEST(SentencesEnglish, Citations) {
  expect_cuts(Language::en, {
                                "It is known.[3] |It is old.",
                                "It is known.[3][4] |It is old.",
                                "It is known.[1, 2] |It is old.",
                                "It is known.[citation needed] |It is old.",
                                "It is known [3]. |It is old.",
                                "It is known.¹ |It is old.",
                                "It is known.¹² |It is old.",
                                "It is known.”[3] |So says the book.",
                            });
}

TEST(SentencesEnglish, Lists) {
  expect_cuts(Language::en, {
                                "1. First, open the box. |2. Then close it.",
                                "A. First point. |B. Second point.",
                                "a. First point.",
                                "iv. Fourth point.",
                                "(1). The point.",
                                "Steps: 1. Open the box. |2. Close it.",
                                "1.2. The second part. |1.3. The third part.",
                                "It has 10. |They have 20.",
                                "• First point. |• Second point.",
                                "- First point. |- Second point.",
                            });
}

TEST(SentencesEnglish, MarksInRuns) {
  expect_cuts(Language::en, {
                                "You did what?! |I did nothing.",
                                "You did what!? |I did nothing.",
                                "You did what‽ |I did nothing.",
                                "What??? |No!!!",
                                "He won (!) the race.",
                                "He came in (?) 1890. |He left.",
                                "Stop!!! |Now.",
                            });
}

TEST(SentencesEnglish, Capitals) {
  expect_cuts(Language::en, {
                                "STOP. |GO HOME.",
                                "STOP! |GO HOME.",
                                "THE U.S. ARMY CAME. |IT WON.",
                                "HE CAME TO THE U.S. |THE END.",
                                "MR. SMITH IS HERE. |HE IS TALL.",
                                "It works. |iPhones sell. |eBay grows.",
                                "i came home. |then i slept. |why? |who knows!",
                                "The plan works. |the rest is easy.",
                                "It is over. |$5 million was lost.",
                                "It is over. |#sad is the word.",
                                "It is over. |@anna agrees.",
                                "It is over. |3 people left.",
                                "It is over. |“We lost,” he said.",
                                "It is over. |(We lost.)",
                                "It is over. |— We lost.",
                                "It is over. |'Tis sad.",
                                "It is over. |’Twas sad.",
                                "He shouted. |É tarde, she said.",
                            });
}

TEST(SentencesEnglish, LineBreaks) {
  expect_cuts(Language::en, {
                                "A title without a stop\n\n|The text. |More text.",
                                "A line\nthat goes on. |Another\nline.",
                                "A title\r\n\r\n|The text.",
                                "A title\n \t\n|The text.",
                                "One, two,\n\n|three.",
                                "The U.S.\n\n|Army",
                                "A title|\n\n The text.",
                                "\n\nThe text.\n\n",
                            });
}

TEST(SentencesEnglish, OtherScriptsInside) {
  expect_cuts(Language::en, {
                                "It means “你好。” |Remember it.",
                                "你好。|It means hello.",
                                "He said 是！|Then he left.",
                                "The word 中国 is old. |中国 means China.",
                                "The word is مرحبا؟ |It greets.",
                            });
}

}  // namespace
}  // namespace mtlint
