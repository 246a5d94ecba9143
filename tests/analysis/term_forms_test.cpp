// Renderings looked for loosely and strictly.

#include "analysis/term_forms.h"

#include <gtest/gtest.h>

#include "analysis/analyst.h"
#include "support/checking.h"

namespace mtlint {
namespace {

class TermForms : public ::testing::Test {
 protected:
  void look_at(const std::string& text) {
    document_ = testing::document_of({{"", text, false}}, Language::zh);
    analyst_.analyse(document_, 0, facts_);
    prepare_target(facts_.target, stems_, target_);
  }
  std::string wanted(const std::string& form, const std::string& text, bool exact = false) {
    look_at(text);
    const Span span = find_wanted(make(form, exact), target_, miscased_);
    return std::string(span.of(document_.segments[0].target));
  }
  std::string strictly(const std::string& form, const std::string& text, bool exact = false) {
    look_at(text);
    std::size_t from = 0;
    const Span span = find_strictly(make(form, exact), facts_.target, target_.words, from);
    return std::string(span.of(document_.segments[0].target));
  }
  TermForm make(const std::string& form, bool exact) {
    return make_term_form({form}, exact, testing::resources().abbreviations_of(Language::en),
                          stems_);
  }

  Analyst analyst_{testing::resources()};
  Analysis facts_{};
  Document document_{};
  EnglishStems stems_{};
  TermTarget target_{};
  bool miscased_ = false;
};

TEST_F(TermForms, WantedFormsMayBeInflected) {
  EXPECT_EQ(wanted("vaccine", "All vaccines work."), "vaccines");
  EXPECT_EQ(wanted("mouse", "Three mice ran."), "mice");
  EXPECT_EQ(wanted("infect", "He was infected."), "infected");
  EXPECT_EQ(wanted("vaccine", "All cures work."), "");
}

TEST_F(TermForms, WantedFormsMayBeWrittenAsOneLikes) {
  EXPECT_EQ(wanted("face mask", "Put on your facemasks."), "facemasks");
  EXPECT_EQ(wanted("face mask", "Put on your face-mask."), "face-mask");
  EXPECT_EQ(wanted("facemask", "Put on your face mask."), "face mask");
  EXPECT_EQ(wanted("facemask", "Put on your face masks."), "face masks");
  EXPECT_EQ(wanted("organisation", "An organization."), "organization");
  EXPECT_EQ(wanted("haemorrhage", "A hemorrhage."), "hemorrhage");
}

TEST_F(TermForms, WantedWordsMayStandNearEachOther) {
  EXPECT_EQ(wanted("virus transmission", "The transmission of the virus."),
            "transmission of the virus");
  EXPECT_EQ(wanted("acute bronchitis", "Acute and chronic bronchitis."),
            "Acute and chronic bronchitis");
  EXPECT_EQ(
      wanted("acute bronchitis", "Acute pain is one thing, and what we saw there was bronchitis."),
      "");
}

TEST_F(TermForms, AcronymsStandForTheirWords) {
  EXPECT_EQ(wanted("intensive care unit", "He is in the ICU."), "ICU");
  EXPECT_EQ(wanted("ICU", "He is in the intensive care unit."), "intensive care unit");
  EXPECT_EQ(wanted("WHO", "Those who came."), "");
  EXPECT_EQ(wanted("WHO", "The WHO came."), "WHO");
  EXPECT_EQ(wanted("coronavirus", "Seven CoVs are known."), "CoVs");
  EXPECT_EQ(wanted("coronavirus", "The CDC came."), "");
}

TEST_F(TermForms, CapitalsCountWhereTheyShould) {
  EXPECT_EQ(wanted("App Store", "Open the app store.", true), "app store");
  EXPECT_TRUE(miscased_);
  EXPECT_EQ(wanted("App Store", "Open the App Store.", true), "App Store");
  EXPECT_FALSE(miscased_);
  EXPECT_EQ(wanted("internet", "Internet access is good.", true), "Internet");
  EXPECT_FALSE(miscased_) << "the first of its sentence";
  EXPECT_EQ(wanted("App Store", "Open the app store.", false), "app store");
  EXPECT_FALSE(miscased_);
}

TEST_F(TermForms, UnwantedFormsAreTakenLiterally) {
  EXPECT_EQ(strictly("client", "Two clients came."), "clients");
  EXPECT_EQ(strictly("e-mail", "An email came."), "");
  EXPECT_EQ(strictly("e-mail", "An e-mail came."), "e-mail");
  EXPECT_EQ(strictly("vaccination", "A vaccine came."), "");
  EXPECT_EQ(strictly("black list", "It was on the black-lists."), "black-lists");
  EXPECT_EQ(strictly("black list", "It was black, list it."), "");
  EXPECT_EQ(strictly("Internet", "the internet", true), "");
}

}  // namespace
}  // namespace mtlint
