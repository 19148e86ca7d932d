/**
 * Ordinary words that hold numeral characters but state no number. This table is where the line
 * runs; its test holds a near miss beside each group.
 */

/** Words in which a numeral counts nothing, grouped by the numeral they hold. */
export const ORDINARY_WORDS: readonly string[] = [
  // one
  '一些', '一系列', '一部分', '一处',
  '一旦', '一定', '一般', '一样', '一直', '一起', '一致', '一切', '一边', '一面', '一方面', '一方', '一体', '一线', '一律', '一贯', '一向', '一并', '一概', '一同', '一道', '一带', '一时', '一度',
  '一再', '一生', '一共', '一下', '一点', '一会', '一站式', '最后一公里', '最后一米', '一站', '一窗', '一网', '一键', '一卡通', '一本通', '一门', '一事', '一手', '一流', '一把手', '一把', '一路', '一步', '一心',
  '一开始', '一年级', '一目了然', '一视同仁', '一如既往', '一成不变', '一蹴而就', '一改', '一旁', '一瞬', '一番', '一味', '一经', '一来', '一连', '一行', '一应', '一概而论', '一揽子', '一孩', '一胎', '一波三折', '一眼', '一刀切', '一票否决', '一清二楚', '一五一十', '一言一行', '一点一滴', '一草一木', '一针一线', '一模一样', '一老一小', '一老一少', '一对一', '一比一', '一问一答', '一事一议', '一户一策', '一人一策', '一人一档', '一户一档', '一元化', '一把钥匙', '一年一度', '一分为二',
  '统一', '唯一', '单一', '同一', '任一', '某一', '每一', '逐一', '进一步', '不一', '专一', '第一时间', '第一书记', '第一线', '第一位', '之一', '其一', '另一', '这一', '那一', '哪一', '万一', '合一', '归一', '划一', '如一', '一九', '星期一', '周一', '礼拜一', '初一', '高一', '大一', '五一', '十一黄金周', '六一', '七一', '八一', '独一无二', '始终如一', '表里如一', '合二为一', '三位一体', '二合一', '三合一', '二选一', '天人合一', '整齐划一', '说一不二',
  // two and three
  '二维码', '二手', '二次元', '二级', '二孩', '二胎', '二元', '二者', '二来', '二线', '二老', '不二', '第二课堂', '周二', '星期二', '礼拜二', '初二', '高二', '大二', '独二', '其二', '二郎', '二胡', '二话', '十二分', '略知一二',
  '两会', '两岸', '两边', '两面', '两侧', '两者', '两旁', '两手', '两头', '两端', '两级', '两性', '两难', '两全', '两口子', '两下', '两样', '两不愁', '两委', '两用', '两地', '两江', '两山', '俩',
  '三农', '三明', '三亚', '三峡', '三台', '三方', '三角', '三餐', '三代', '三思', '三伏', '三九', '三九天', '三轮车', '三维', '三者', '三无', '三心二意', '三番五次', '三番两次', '三令五申', '三言两语', '三天两头', '三长两短', '三下乡', '三孩', '三胎', '再三', '周三', '星期三', '礼拜三', '初三', '高三', '大三', '举一反三', '接二连三', '丢三落四', '颠三倒四', '第三方', '第三者', '第三产业', '三级', '三甲', '三七', '三八红旗手', '三八妇女节', '三公', '三公经费', '三资', '三支一扶', '三原', '三星',
  // four to nine
  '四川', '四周', '四处', '四面八方', '四面', '四方', '四季', '四肢', '四海', '四通八达', '四级', '周四', '星期四', '五四', '五星', '五湖四海', '五花八门', '五颜六色', '五脏', '五官', '五保', '五保户', '五金', '五谷', '五粮液', '五级', '五险一金', '五保供养', '周五', '星期五', '乱七八糟', '六神', '六级', '周六', '星期六', '六盘水', '六安', '横七竖八', '七夕', '七上八下', '七级', '七嘴八舌', '七星', '八卦', '八仙', '八路军', '八方', '八宝', '八级', '胡说八道', '八字', '八成新', '九州', '九寨沟', '九龙', '九江', '九泉', '九级', '九牛一毛', '十拿九稳', '九三学社', '三三制', '四个自信',
  '零距离', '零容忍', '零售', '零钱', '零用', '零星', '零散', '零食', '零件', '零基础', '零就业', '零工', '零碎', '零跑腿', '零门槛', '清零', '归零', '飘零', '孤零零', '凋零', '从零', '零报告', '零跑动', '零遗漏', '零差错', '零投诉', '零上访', '零证明', '零事故', '零花钱', '丁零',
  // ten
  '十分', '十足', '十佳', '红十字', '十字', '十字路口', '十堰', '十全十美', '十有八九', '十之八九', '十指', '十万火急', '十里八乡', '十恶', '十月怀胎', '十年树木', '双十', '合十', '十三陵', '十里', '十八般',
  // plans and congresses
  '十一五', '十二五', '十三五', '十四五', '十五五', '十六五', '十八大', '十九大', '二十大', '二十一大', '十九届', '十八届', '二十届', '十四届', '十三届', '十二届', '十一届', '五中全会', '四中全会', '三中全会', '二中全会', '一中全会', '六中全会', '七中全会',
  // hundred, thousand, ten thousand
  '老百姓', '百姓', '百货', '百科', '百强', '百合', '百度', '百花', '百业', '百家', '百家姓', '百家争鸣', '百年大计', '百年', '百岁', '百般', '百忙', '百善', '百折不挠', '百年老店', '百炼', '百闻不如', '百里挑一', '百战', '百色', '百日攻坚', '百日', '百分百', '千方百计', '千家万户', '千山万水', '千万别', '千万不', '千万要', '千万不要', '千万注意', '千千万万', '千篇一律', '千差万别', '千变万化', '千言万语', '千辛万苦', '千军万马', '千丝万缕', '千锤百炼', '千头万绪', '千古', '千载', '千金', '千秋', '千里', '千字文', '千叶', '成千上万', '成百上千', '成千成万', '万众', '万众一心', '万一', '万物', '万岁', '万能', '万分', '万分感谢', '万里', '万事', '万事如意', '万家', '万家灯火', '万家团圆', '万水千山', '万象', '万元户', '万无一失', '万万没', '万万不', '万州', '万源', '万达', '万科', '万难', '万户', '亿万', '亿万人民', '百万富翁', '百万雄师', '百度百科', '挂一漏万', '以一当百', '一呼百应', '百里', '百分制', '兆头', '预兆', '征兆',
  // 几 and 数
  '几乎', '几何', '茶几', '几率', '几经', '未几', '数据', '数字', '数量', '数额', '数目', '数值', '数学', '数码', '人数', '次数', '户数', '多数', '少数', '总数', '指数', '系数', '分数', '岁数', '倒数', '基数', '半数', '件数', '天数', '常数', '函数', '参数', '倍数', '年数', '月数', '复数', '单数', '整数', '约数', '小数', '负数', '个数', '如数', '数罪', '数理',
];

/** Words of the table that count after all when one of these follows: 十四五岁, 百年校庆 stays, 十分之一. */
const UNLESS_FOLLOWED: Readonly<Record<string, string>> = {
  十四五: '岁个名人位天年里万千百', 十分: '之钟', 万分: '之',
};

/** Measure words with which 一 is an article, unless a hedge makes it a number: 一个窗口, but 至少一个窗口. */
const ARTICLE_MEASURES = '个次批种项名位家户人条份张件部套类支场座处天级口句封段阵层代对块期座届篇本门款笔只辆台间';

/** Whether the numeral is 一 used as an article. */
export function isArticle(text: string, start: number, end: number): boolean {
  return end === start + 1 && text[start] === '一' && end < text.length && ARTICLE_MEASURES.includes(text[end]!);
}

/** The word with its numerals taken out: 三级 and 四级 are of one pattern. */
const patternOf = (word: string): string => word.replace(/[一二三四五六七八九十百千万亿两零]+/g, '#');
const PATTERNS = new Map<string, number>();
for (const word of new Set(ORDINARY_WORDS)) PATTERNS.set(patternOf(word), (PATTERNS.get(patternOf(word)) ?? 0) + 1);

interface KnownWord { readonly word: string; readonly offset: number; readonly alone: boolean }
const BY_NUMERAL = new Map<string, KnownWord[]>();
for (const word of ORDINARY_WORDS) {
  const alone = PATTERNS.get(patternOf(word)) === 1;
  for (let offset = 0; offset < word.length; offset += 1) {
    const char = word[offset]!;
    const list = BY_NUMERAL.get(char) ?? [];
    list.push({ word, offset, alone });
    BY_NUMERAL.set(char, list);
  }
}

/**
 * Whether the numeral at `start`..`end` is only part of an ordinary word that spans it whole. With `alone`, words that
 * stay ordinary with another numeral (三级 and 四级, 十三五 and 十四五) do not count.
 */
export function isOrdinaryWord(text: string, start: number, end: number, only?: 'alone'): boolean {
  if (text.startsWith('分之', start - 2)) return false;
  for (const { word, offset, alone } of BY_NUMERAL.get(text[start]!) ?? []) {
    if (only === 'alone' && !alone) continue;
    const from = start - offset;
    if (from < 0 || from + word.length < end || !text.startsWith(word, from)) continue;
    const unless = UNLESS_FOLLOWED[word];
    const next = text[from + word.length];
    if (unless === undefined || next === undefined || !unless.includes(next)) return true;
  }
  return false;
}
