// Sentences of German, French, Spanish and Russian. Each line is a text with | where it must be
// cut.

#include "text/sentence_cases.h"

namespace mtlint {
namespace {

TEST(SentencesGerman, Ordinals) {
  expect_cuts(Language::de, {
                                "Am 3. Mai kam er. |Er blieb.",
                                "Der 2. Weltkrieg endete 1945. |Danach kam der Frieden.",
                                "Es war am 5.11.2020. |Alle kamen.",
                                "Es war am 5. 11. 2020 in Bonn.",
                                "Im 19. Jahrhundert lebten dort Bauern.",
                                "Er wurde 3. |Das war gut.",
                                "Friedrich II. von Preußen regierte. |Er starb 1786.",
                                "Ludwig XIV. König von Frankreich.",
                                "Papst Johannes Paul II. |Er war Pole.",
                                "Das 1. Kapitel ist lang. |Das 2. Kapitel ist kurz.",
                                "Das geschah 1990. |Viele erinnern sich.",
                                "Sie kam auf Platz 3. |Er kam auf Platz 4.",
                            });
}

TEST(SentencesGerman, Abbreviations) {
  expect_cuts(Language::de, {
                                "Obst, z. B. Äpfel, ist gesund. |Iss es.",
                                "Obst, z.B. Äpfel, ist gesund.",
                                "Das heißt, d. h. Wasser fehlt.",
                                "Er kaufte Brot, Käse usw. |Dann ging er.",
                                "Dr. Müller traf Prof. Weber. |Sie sprachen.",
                                "Die Fa. Müller liefert. |Sie ist pünktlich.",
                                "Im Jahr 50 v. Chr. kam Caesar.",
                                "Er wohnt in der Goethestr. 5. |Sie nicht.",
                                "Siehe Abb. 3 und S. 5.",
                                "Nr. 5 lebt. |Nr. 6 nicht.",
                                "Es kostet ca. 5 Mio. Euro. |Das ist viel.",
                                "Sie mag u. a. Berlin. |Er nicht.",
                                "J. W. von Goethe schrieb es. |Es ist gut.",
                                "Hrsg. von Karl May.",
                                "Das gilt bzw. galt. |Es ist so.",
                                "Es sind 3,5 Prozent. |Es waren 1.000.",
                            });
}

TEST(SentencesGerman, QuotationMarks) {
  expect_cuts(Language::de, {
                                "„Komm!“ sagte er. |Sie kam.",
                                "„Komm!“, sagte er. |Sie kam.",
                                "Er sagte: „Komm.“ |Sie kam.",
                                "Er las „Faust“. |Sie schlief.",
                                "»Komm!« |Sie kam.",
                                "»Komm!«, sagte er.",
                                "Er las »Faust«. |Sie schlief.",
                                "Er sagte: „Ich weiß nicht.“ |„Warum?“ |„Darum.“",
                                "Er fragte: ‚Warum?‘ |Sie schwieg.",
                                "„Kommst du?“ fragte Anna. |„Ja.“",
                                "„Halt!“ Anna rief es. |Er blieb.",
                                "(Er kam.) |Sie ging.",
                                "Er kam nicht...|Sie wartete.",
                                "Er kam… |Sie wartete.",
                                "Das ist das Ende.|Die Welt lacht.",
                            });
}

TEST(SentencesFrench, Marks) {
  expect_cuts(Language::fr, {
                                "Il est venu. |Elle est partie.",
                                "Tu viens ? |Oui !",
                                "Tu viens\u00A0? |Oui\u202F!",
                                "« Venez ! » dit-il. |Elle vint.",
                                "« Venez ! » |Elle vint.",
                                "Il a dit : « Venez. » |Elle vint.",
                                "Il a dit : «\u00A0Venez.\u00A0» |Elle vint.",
                                "Il lit « Candide ». |Elle dort.",
                                "« Tu viens ? » demanda Marie. |« Oui. »",
                                "« Non ! » Marie cria. |Il partit.",
                                "C’est la fin... |Elle pleure.",
                                "Il cria « Stop ! » et partit.",
                                "Il est parti (enfin !). |Elle reste.",
                            });
}

TEST(SentencesFrench, Abbreviations) {
  expect_cuts(Language::fr, {
                                "M. Dupont a vu Mme. Durand. |Ils parlent.",
                                "MM. Dupont et Durand.",
                                "Le Dr. Martin et le Pr. Petit.",
                                "Voir p. 5 et fig. 3. |C’est clair.",
                                "Des fruits, p. ex. des pommes.",
                                "Des pommes, des poires, etc. |Il les mange.",
                                "J. de La Fontaine a écrit. |On le lit.",
                                "J.-J. Rousseau est né à Genève.",
                                "L’art. 5 du code. |Il est clair.",
                                "Louis XIV. |Il régna.",
                                "En 1789. |La France changea.",
                                "Il coûte 3,5 euros. |C’est peu.",
                                "Le n. 5 gagne.",
                                "Av. Foch no. 12.",
                                "Il habite aux U.S. |Il y travaille.",
                            });
}

TEST(SentencesSpanish, Marks) {
  expect_cuts(Language::es, {
                                "Vino ayer. |Se fue hoy.",
                                "¿Vienes? |¡Sí!",
                                "¡Hola! |¿Cómo estás?",
                                "«¡Ven!», dijo ella. |Él vino.",
                                "«¡Ven!» dijo ella.",
                                "«¡Ven!» |Él vino.",
                                "Dijo: «Ven». |Él vino.",
                                "Dijo: “Ven.” |Él vino.",
                                "Preguntó: “¿Vienes?” |Nadie habló.",
                                "—¡Ven! —dijo ella. |Él vino.",
                                "¿Vienes?, preguntó.",
                                "¿te duele? |¿y desde cuándo?",
                                "Se fue. |¿Por qué?",
                                "Se fue... |¡Qué pena!",
                                "(Vino ayer.) |Se fue hoy.",
                                "Vino ayer.|El perro ladró.",
                            });
}

TEST(SentencesSpanish, Abbreviations) {
  expect_cuts(Language::es, {
                                "El Sr. López y la Sra. Ruiz. |Hablan.",
                                "El Dr. Gil llegó a EE. UU. |Luego habló.",
                                "Vive en EE. UU. desde 1990.",
                                "La Av. Mayor núm. 5. |Es larga.",
                                "Véase pág. 5 y fig. 3.",
                                "Manzanas, peras, etc. |Las come.",
                                "Fruta, p. ej. manzanas.",
                                "En el 300 a. C. |Los romanos llegaron.",
                                "En el 300 a. C. llegaron.",
                                "D. Juan y Dña. Inés.",
                                "J. L. Borges escribió. |Se lee.",
                                "A las 5 p. m. |Después salió.",
                                "Cuesta 3,5 euros. |Es poco.",
                                "Son 1.000.000 de personas. |Son muchas.",
                                "El art. 5 es claro.",
                                "Uds. vienen. |Vds. van.",
                            });
}

TEST(SentencesRussian, Marks) {
  expect_cuts(Language::ru, {
                                "Он пришёл. |Она ушла.",
                                "Ты идёшь? |Да!",
                                "«Иди!» — сказал он. |Она пошла.",
                                "— Иди! — сказал он. |Она пошла.",
                                "— Иди! |— Нет.",
                                "Он сказал: «Иди». |Она пошла.",
                                "Он читал «Войну и мир». |Она спала.",
                                "«Кто там?» |Никто не знал.",
                                "„Иди!“ — крикнул он.",
                                "Он ушёл… |Она осталась.",
                                "Он ушёл... |Она осталась.",
                                "Что?! |Нет!",
                                "(Он пришёл.) |Она ушла.",
                                "Это конец.|Она ушла.",
                                "Он спросил: «Кто там?» |Она молчала.",
                            });
}

TEST(SentencesRussian, Abbreviations) {
  expect_cuts(Language::ru, {
                                "В 1941 г. Германия напала. |Началась война.",
                                "Он родился в этом городе в 1941 г. |Потом уехал.",
                                "Завод построили рабочие фабрики в 1912 г. |Самым большим был цех.",
                                "Он живёт в г. Москва. |Она нет.",
                                "Хлеб, сыр и т. д. |Он всё купил.",
                                "Хлеб, сыр и т.д. |Он всё купил.",
                                "Хлеб, т. е. еда.",
                                "Книга, т.е. роман, лежит.",
                                "А. С. Пушкин писал. |Он поэт.",
                                "А.С. Пушкин писал.",
                                "Живёт на ул. Ленина, д. 5. |Там тихо.",
                                "См. рис. 5 на стр. 3.",
                                "Это стоит 5 тыс. руб. |Это много.",
                                "Это стоит 5 руб. в день.",
                                "В XIX в. Россия росла.",
                                "Около 300 г. до н. э. |Там жили люди.",
                                "Им. Кирова завод.",
                                "Проф. Иванов и акад. Петров. |Они друзья.",
                                "Это 3,5 процента. |Это мало.",
                                "Он приехал 5.11.2020. |Она ждала.",
                                "Завод им. Кирова закрыт.",
                                "Он помог им. |Они ушли.",
                                "Цена 5 руб. |Магазин закрыт.",
                                "Иванов и др. |Они спорят.",
                            });
}

}  // namespace
}  // namespace mtlint
