// Tests of Chinese, Japanese and Korean quantities: tables of texts and what is found in them.

#include "analysis/quantities_cjk.h"

#include <gtest/gtest.h>

#include "analysis/describe_quantities.h"

namespace mtlint {
namespace {

TEST(QuantitiesCjk, ChineseNumbers) {
  constexpr testing::QuantityCase cases[] = {
      {"营业收入10.51亿元", "number 1051000000 [10.51亿]"},
      {"人口1.2万", "number 12000 [1.2万]"},
      {"3千多人", "number 3000 [3千多]"},
      {"二十三万五千人", "number 235000 [二十三万五千]"},
      {"三万五", "number 35000 [三万五]"},
      {"一百零五天", "number 105 [一百零五]"},
      {"十万零三百元", "number 100300 [十万零三百]"},
      {"一千二百多万户", "number 12000000 [一千二百多万]"},
      {"3万亿元", "number 3e+12 [3万亿]"},
      {"三千万亿", "number 3e+15 [三千万亿]"},
      {"1亿2000万美元", "number 120000000 [1亿2000万]"},
      {"12万5千吨", "number 125000 [12万5千]"},
      {"壹仟贰佰叁拾元", "number 1230 [壹仟贰佰叁拾]"},
      {"廿四节气", "number 24 [廿四]"},
      {"两个人", "number 2 [两]"},
      {"两国关系", "(number 2) [两]"},
      {"一个问题", "(number 1) [一]"},
      {"几十人", "(number 20..90) [几十]"},
      {"数百万人", "(number 2000000..9000000) [数百万]"},
      {"十几个", "number 11..19 [十几]"},
      {"七八个人", "(number 7..8) [七八]"},
      {"三四十岁", "(number 30..40) [三四十]"},
      {"百分之十五", "percent 15 [百分之十五]"},
      {"百分之三点五", "percent 3.5 [百分之三点五]"},
      {"千分之五", "percent 0.5 [千分之五]"},
      {"下降0.5个百分点", "percent 0.5 [0.5个百分点]"},
      {"占五成", "percent 50 [五成]"},
      {"两成五", "percent 25 [两成五]"},
      {"第三成为", "ordinal 3 [三]"},
      {"打七折", "percent 70|30 [七折]"},
      {"打8.5折", "percent 85|15 [8.5折]"},
      {"八五折", "percent 85|15 [八五折]"},
      {"增长3倍", "times 3 [3倍]"},
      {"翻两番", "times 4|2 [两番]"},
      {"三分之二", "fraction 0.6666666667 [三分之二]"},
      {"一半", "(number 1) [一]; (fraction 0.5) [半]"},
      {"两个半小时", "number 2|2.5 [两]; (fraction 0.5) [半]"},
      {"三年半", "number 3|3.5 [三]; (fraction 0.5) [半]"},
      {"10%~20%", "percent 10..20 [10%~20%]"},
      {"3-5万人", "number 30000..50000|3 [3-5万]"},
      {"三至五天", "number 3..5 [三至五]"},
      {"3到5个", "number 3..5 [3到5]"},
      {"5千至2万元", "number 5000..20000 [5千至2万]"},
      {"3-2", "number 3 [3]; number 2 [2]"},
  };
  testing::expect_all(cases, Language::zh);
}

TEST(QuantitiesCjk, ChineseOrdinalsAndDates) {
  constexpr testing::QuantityCase cases[] = {
      {"第3次", "ordinal 3 [3]"},
      {"第一", "(ordinal 1) [一]"},
      {"第二十二届", "ordinal 22 [二十二]"},
      {"二〇二〇年", "date 2020-0-0 [二〇二〇年]"},
      {"九八年", "date 1998-0-0 [九八年]"},
      {"零八年", "date 2008-0-0 [零八年]"},
      {"80年代", "date 1980-0-0 [80年代]"},
      {"上世纪八十年代", "date 1980-0-0 [八十年代]"},
      {"21世纪", "ordinal 21 [21世纪]"},
      {"21世纪20年代", "ordinal 21 [21世纪]; date 2020-0-0 [20年代]"},
      {"2020年11月9日", "date 2020-11-9 [2020年11月9日]"},
      {"11月9日至12日", "date 0-11-9 [11月9日]; date 0-0-12 [12日]"},
      {"11月", "date 0-11-0 [11月]"},
      {"三月", "date 0-3-0 [三月]"},
      {"9日", "date 0-0-9 [9日]"},
      {"9号线", "number 9 [9]"},
      {"3日内", "number 3 [3]"},
      {"5年", "number 5 [5]"},
      {"2020年", "date 2020-0-0 [2020年]"},
      {"5000年历史", "number 5000 [5000]"},
      {"2019-2020年", "date 2019-0-0 [2019]; date 2020-0-0 [2020年]"},
      {"7、8月", "date 0-7-0 [7]; date 0-8-0 [8月]"},
      {"25、26日", "date 0-0-25 [25]; date 0-0-26 [26日]"},
      {"25、26、27日", "date 0-0-25 [25]; date 0-0-26 [26]; date 0-0-27 [27日]"},
      {"民国38年", "date 1949-0-0 [民国38年]"},
      {"8点半", "time 8:30 [8点半]"},
      {"下午3点", "time 15:00 [3点]"},
      {"3点建议", "number 3 [3]"},
      {"20时15分", "time 20:15 [20时15分]"},
      {"20:30", "time 20:30 [20:30]"},
      {"20小时", "number 20 [20]"},
  };
  testing::expect_all(cases, Language::zh);
}

TEST(QuantitiesCjk, ChineseSpellings) {
  constexpr testing::QuantityCase cases[] = {
      {"比分3:2", "number 3 [3]; number 2 [2]"},
      {"5G网络", "(number 5) [5]"},
      {"COVID-19疫情", "(number 19) [19]"},
      {"G20峰会", "(number 20) [20]"},
      {"600Mbit", "number 600 [600]"},
      {"120 万人", "number 1200000 [120 万]"},
      {"3 月 2 日", "date 0-3-2 [3 月 2 日]"},
      {"１２００万", "number 12000000 [１２００万]"},
      {"1,234,567元", "number 1234567 [1,234,567]"},
      {"14 000人", "number 14000 [14 000]"},
      {"千方百计", "(number 1000) [千]; (number 100) [百]"},
      {"十三五规划", "(number 10) [十]; (number 35) [三五]"},
      {"党的十九大", "number 19 [十九]"},
      {"百万富翁", "(number 1000000) [百万]"},
      {"500兆瓦", "number 500 [500]"},
      {"2020-11-09", "date 2020-11-9 [2020-11-09]"},
      {"9.11.2020", "date 2020-11-9 [9.11.2020]"},
      {"萬億", "(number 1e+12) [萬億]"},
      {"三個月", "number 3 [三]"},
  };
  testing::expect_all(cases, Language::zh);
}

TEST(QuantitiesCjk, Japanese) {
  constexpr testing::QuantityCase cases[] = {
      {"3億5000万円", "number 350000000 [3億5000万]"},
      {"令和2年11月9日", "date 2020-11-9 [令和2年11月9日]"},
      {"昭和20年", "date 1945-0-0 [昭和20年]"},
      {"3割増", "percent 30 [3割]"},
      {"2割5分", "percent 25 [2割5分]"},
      {"午後8時半", "time 20:30 [8時半]"},
      {"3時間", "number 3 [3]"},
      {"三人", "number 3 [三]"},
      {"3つ", "number 3 [3]"},
      {"10〜20％", "percent 10..20 [10〜20％]"},
      {"1980年代", "date 1980-0-0 [1980年代]"},
  };
  testing::expect_all(cases, Language::ja);
}

TEST(QuantitiesCjk, Korean) {
  constexpr testing::QuantityCase cases[] = {
      {"3조 5,000억 원", "number 3.5e+12 [3조 5,000억]"},
      {"3만 5천 명", "number 35000 [3만 5천]"},
      {"5천만 달러", "number 50000000 [5천만]"},
      {"2020년 11월 9일 오후 8시 30분", "date 2020-11-9 [2020년 11월 9일]; time 20:30 [8시 30분]"},
      {"세 명이", "number 3 [세]"},
      {"스물두 살", "number 22 [스물두]"},
      {"한 사람", "(number 1) [한]"},
      {"3분의 2", "fraction 0.6666666667 [3분의 2]"},
      {"15퍼센트", "percent 15 [15퍼센트]"},
      {"1980년대", "date 1980-0-0 [1980년대]"},
      {"21세기", "ordinal 21 [21세기]"},
      {"제3회", "ordinal 3 [3]"},
      {"3배", "times 3 [3배]"},
      {"12시간", "number 12 [12]"},
  };
  testing::expect_all(cases, Language::ko);
}

}  // namespace
}  // namespace mtlint
