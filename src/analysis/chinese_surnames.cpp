// Chinese surnames and given names: what is common, from general knowledge.

#include "analysis/chinese_surnames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace mtlint {
namespace {

// The commonest first: rank r has about 0.08 / r^0.95 of the people.
constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    U"苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    U"龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左"
    U"柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕"
    U"屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧"
    U"闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥"
    U"南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支"
    U"卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印"
    U"逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

struct Compound {
  std::u32string_view characters;
  std::string_view reading;
};
constexpr auto compounds = std::to_array<Compound>(
    {{U"欧阳", "ouyang"},   {U"司马", "sima"},     {U"诸葛", "zhuge"},   {U"上官", "shangguan"},
     {U"司徒", "situ"},     {U"夏侯", "xiahou"},   {U"皇甫", "huangfu"}, {U"尉迟", "yuchi"},
     {U"公孙", "gongsun"},  {U"慕容", "murong"},   {U"令狐", "linghu"},  {U"长孙", "zhangsun"},
     {U"宇文", "yuwen"},    {U"司空", "sikong"},   {U"端木", "duanmu"},  {U"轩辕", "xuanyuan"},
     {U"东方", "dongfang"}, {U"独孤", "dugu"},     {U"南宫", "nangong"}, {U"万俟", "moqi"},
     {U"呼延", "huyan"},    {U"申屠", "shentu"},   {U"淳于", "chunyu"},  {U"澹台", "tantai"},
     {U"赫连", "helian"},   {U"濮阳", "puyang"},   {U"太史", "taishi"},  {U"单于", "chanyu"},
     {U"拓跋", "tuoba"},    {U"闻人", "wenren"},   {U"钟离", "zhongli"}, {U"鲜于", "xianyu"},
     {U"闾丘", "lvqiu"},    {U"仲孙", "zhongsun"}, {U"百里", "baili"},   {U"东郭", "dongguo"},
     {U"西门", "ximen"},    {U"第五", "diwu"},     {U"完颜", "wanyan"},  {U"耶律", "yelv"},
     {U"纳兰", "nalan"},    {U"公羊", "gongyang"}, {U"谷梁", "guliang"}, {U"宰父", "zaifu"}});

struct Reading {
  char32_t surname;
  std::string_view reading;
};
constexpr auto readings = std::to_array<Reading>(
    {{U'单', "shan"}, {U'解', "xie"},   {U'曾', "zeng"},  {U'仇', "qiu"},  {U'查', "zha"},
     {U'任', "ren"},  {U'华', "hua"},   {U'区', "ou"},    {U'盖', "ge"},   {U'缪', "miao"},
     {U'翟', "zhai"}, {U'朴', "piao"},  {U'覃', "qin"},   {U'冼', "xian"}, {U'员', "yun"},
     {U'尉', "wei"},  {U'洗', "xian"},  {U'折', "she"},   {U'召', "shao"}, {U'祭', "zhai"},
     {U'乜', "nie"},  {U'种', "chong"}, {U'秘', "bi"},    {U'卜', "bu"},   {U'宓', "mi"},
     {U'晁', "chao"}, {U'佴', "nai"},   {U'谌', "chen"},  {U'燕', "yan"},  {U'葛', "ge"},
     {U'那', "na"},   {U'朝', "chao"},  {U'幺', "yao"},   {U'哈', "ha"},   {U'纪', "ji"},
     {U'乐', "yue"},  {U'黑', "he"},    {U'盛', "sheng"}, {U'臧', "zang"}, {U'逄', "pang"}});

// What parents like, by frequency.
constexpr std::u32string_view given_characters =
    U"明国文华德建志永林成军平福荣生海金忠伟玉兴祥强清春庆宝新东光英杰俊峰民辉斌浩涛波勇刚磊鹏"
    U"飞宇龙超鑫亮丽芳娜敏静秀娟霞艳玲桂红梅兰凤洁云莲真雪爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉桂娣叶璧"
    U"璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵"
    U"融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思"
    U"子轩浩然博宇泽晨涵一诺睿铭天佑梓墨奕辰皓若溪语彤雨桐诗琪家豪振仁义礼信学安康启贤达立正中"
    U"大山水石川江河洋源泉洪润泰宏广元洲世长万方宗祖先继承少小友良善守业昌盛耀灿星卫保群发财利全"
    U"胜凯旋力壮武松柏楠森树枝楷锋钢铁铮钧锐钊鸿雁鹤鹰翔彪虎麟骏腾云霖震雷电晖旭昊昱晟景朝阳"
    U"培根基固坚恒毅诚实言进步跃前卓越超群伦益谦逊恭敬孝慈敬本初心怀远征尚义厚载绍炳炎焕煜烨"
    U"炜烽勋功劳绩纲经纬维缙绅珏琳琅瑛璇玮珂琛璋琨奎魁斗兆年岁寿喜乐欢吉祺祯福禄丰裕隆顺和睦协同添"
    U"祎麟婵慈欣辛学森南星平易良镛余邦";

// What a character is in names. Asked for every character of a text, therefore a row of all.
struct Character {
  std::uint16_t surname = 0;  // its rank from 1; 0 = begins no surname of one character
  std::uint16_t given : 15 = 0;
  std::uint16_t compound : 1 = 0;  // begins a surname of two
};
constexpr char32_t first_character = 0x4E00;
constexpr char32_t last_character = 0x9FFF;

std::vector<Character> make_characters() {
  std::vector<Character> row(last_character - first_character + 1);
  std::uint16_t rank = 0;
  for (const char32_t c : surnames) {
    ++rank;
    if (row[c - first_character].surname == 0) row[c - first_character].surname = rank;
  }
  rank = 0;
  for (const char32_t c : given_characters) {
    ++rank;
    if (row[c - first_character].given == 0) row[c - first_character].given = rank & 0x7FFFU;
  }
  for (const Compound& compound : compounds)
    row[compound.characters[0] - first_character].compound = 1;
  return row;
}

Character character(char32_t c) {
  static const std::vector<Character> row = make_characters();
  return c < first_character || c > last_character ? Character{} : row[c - first_character];
}

// By rank: the first costs `first`, none more than `last`.
template <std::size_t size>
std::array<float, size + 1> ranked(float first, float slope, float last) {
  std::array<float, size + 1> costs{};
  for (std::size_t rank = 1; rank <= size; ++rank)
    costs[rank] = std::min(last, first + slope * std::log(static_cast<float>(rank)));
  return costs;
}

}  // namespace

std::optional<float> surname_cost(char32_t c) {
  static const auto costs = ranked<surnames.size()>(2.5F, 0.95F, 9.0F);
  const std::size_t rank = character(c).surname;
  if (rank == 0) return std::nullopt;
  return costs[rank];
}

bool is_compound_surname(char32_t first, char32_t second) {
  return character(first).compound != 0 && !compound_reading(first, second).empty();
}

std::string_view compound_reading(char32_t first, char32_t second) {
  for (const Compound& compound : compounds)
    if (compound.characters[0] == first && compound.characters[1] == second)
      return compound.reading;
  return {};
}

std::string_view surname_reading(char32_t c) {
  for (const Reading& reading : readings)
    if (reading.surname == c) return reading.reading;
  return {};
}

float given_cost(char32_t c) {
  constexpr float unusual = 8.7F;
  static const auto costs = ranked<given_characters.size()>(4.2F, 0.45F, 7.2F);
  const std::size_t rank = character(c).given;
  return rank == 0 ? unusual : costs[rank];
}

}  // namespace mtlint
