#include "text/identify.h"

#include <gtest/gtest.h>

#include <vector>

namespace mtlint {
namespace {

struct Case {
  Language language;
  std::string_view text;
};

TEST(Identify, LanguagesAreTold) {
  const std::vector<Case> cases = {
      {Language::zh, "市政府昨天宣布，新的地铁线路将于明年春天开通。"},
      {Language::zh, "市政府昨天宣布，新的地鐵線路將於明年春天開通。"},
      {Language::zh, "这款 iPhone 手机应用程序支持 Windows 系统和 Android 系统。"},
      {Language::ja, "市は昨日、新しい地下鉄の路線が来年の春に開通すると発表した。"},
      {Language::ko, "시는 어제 새 지하철 노선이 내년 봄에 개통된다고 발표했다."},
      {Language::ar, "أعلنت المدينة أمس أن خط المترو الجديد سيفتتح في الربيع المقبل."},
      {Language::ru, "Вчера город объявил, что новая линия метро откроется следующей весной."},
      {Language::de, "Die Stadt hat gestern angekündigt, dass die neue Linie im Frühling öffnet."},
      {Language::fr,
       "La ville a annoncé hier que la nouvelle ligne ouvrira au printemps prochain."},
      {Language::es, "La ciudad anunció ayer que la nueva línea abrirá en la próxima primavera."},
      {Language::en, "The city announced yesterday that the new line would open next spring."},
  };
  for (const Case& c : cases) {
    const Identified found = identify_language(c.text);
    EXPECT_EQ(found.language, c.language) << c.text << " is " << code_of(found.language);
    EXPECT_TRUE(found.sure) << c.text;
  }
}

TEST(Identify, OtherLanguagesAreOther) {
  for (const std::string_view text :
       {"Η πόλη ανακοίνωσε χθες ότι η νέα γραμμή θα ανοίξει την άνοιξη.",
        "העיר הודיעה אתמול כי הקו החדש ייפתח באביב הבא.",
        "La città ha annunciato ieri che la nuova linea aprirà la prossima primavera.",
        "شهرداری دیروز اعلام کرد که خط جدید مترو بهار آینده گشایش "
        "می‌یابد."})
    EXPECT_EQ(identify_language(text).language, Language::other) << text;
}

TEST(Identify, LittleTextIsNotSure) {
  EXPECT_EQ(identify_language("").language, Language::unknown);
  EXPECT_EQ(identify_language("12.5 %").language, Language::unknown);
  EXPECT_FALSE(identify_language("OK").sure);
  EXPECT_FALSE(identify_language("Berlin").sure);
  EXPECT_FALSE(identify_language("北京").sure);
}

}  // namespace
}  // namespace mtlint
