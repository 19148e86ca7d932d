/** Word lists for made-up pages, and the words of search made from them. Nothing here is about a real place or a real benefit. */

import type { PageWords, SearchWords } from '../../../src/search/words.ts';
import type { Random } from '../random.ts';

const PLACES =
  '青岭,白石,红枫,长桥,南溪,北坡,云台,竹坝,柳湾,松岗,梨园,桂花,龙泉,凤鸣,双河,三江,五峰,七里,石门,银杏,金沟,玉带,清水,黄泥,紫阳,蓝田,翠屏,高店,新场,古渡,东林,西关,花溪,茶坪,盐井,铜鼓,麻柳,苦竹,枣林,荷塘'.split(
    ',',
  );
const PEOPLE =
  '养蜂人,木匠,石匠,渔民,茶农,果农,药农,牧羊户,修鞋匠,裁缝,厨师,司机,船工,护林员,教师,学徒,乐手,画工,陶工,铁匠,瓦匠,酿酒户,菜农,菇农,花农'.split(
    ',',
  );
/** Official name, and what people say. */
const MATTERS: readonly (readonly [official: string, popular: string])[] =
  '工具更新补贴=换家伙钱,场地使用许可=占地条子,冬季取暖补助=烤火费,技能培训津贴=学手艺钱,仓储租金减免=库房少交钱,灾后恢复资金=遭灾钱,运输费用补偿=跑车钱,设备检修服务=修机器,产品质量认证=盖合格章,夜间照明维护=修路灯,雨具发放计划=领雨衣,饮水安全检测=验水,种子采购折扣=便宜种子,集市摊位登记=摆摊登记,病虫防治指导=打虫子,工时记录备案=记工,噪声影响补偿=吵闹钱,道路通行凭证=过路本,手工展览报名=摆展,老屋修缮援助=补房子,防火器材领用=领灭火器,气象预警订阅=天气短信,账目核查预约=查账,合作社入社手续=进社,牲畜接种安排=打牲口针'
    .split(',')
    .map((pair) => pair.split('=') as [string, string]);
const ASPECTS = '申请条件,办理流程,所需材料,受理时间,咨询窗口,发放方式,审核结果,变更手续,退出办法,常见疑问'.split(',');
const ASKS = [
  '{place}{person}怎么办{popular}',
  '在{place}当{person}能不能有{official}',
  '{place}的{person}想要{popular}找谁',
  '{official}{place}{person}要带什么',
  '{place}{person}的{popular}什么时候有',
  '{place}{person}没得到{official}怎么办',
];
/** Ways to ask that stand in no word list. */
const UNKNOWN_ASKS = [
  '请问{place}那边的{person}，{popular}要到哪里去问',
  '我爸是{person}，住{place}，听说有{official}',
  '{person}{official}{place}',
];

/** As many pages as places, people and matters can tell apart. */
export const MOST_PAGES = PLACES.length * PEOPLE.length * MATTERS.length;

type Parts = Readonly<Record<'place' | 'person' | 'official' | 'popular' | 'aspect', string>>;

/** A page that was made up, with its text and questions that its words do not hold. */
export interface MadePage {
  readonly words: PageWords;
  readonly text: string;
  readonly unknown: readonly string[];
}

const fill = (pattern: string, parts: Parts): string => pattern.replace(/\{(\w+)\}/g, (_, name: keyof Parts) => parts[name]);

/** Makes pages, each of another place, trade and matter; the seed repeats them. */
export function makePages(count: number, random: Random): MadePage[] {
  const numbers = Array.from({ length: MOST_PAGES }, (_, index) => index);
  for (let at = 0; at < count; at += 1) {
    const other = at + random.below(MOST_PAGES - at);
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers.slice(0, count).map((number) => makePage(number, random));
}

function makePage(number: number, random: Random): MadePage {
  const place = PLACES[number % PLACES.length]!;
  const person = PEOPLE[Math.floor(number / PLACES.length) % PEOPLE.length]!;
  const [official, popular] = MATTERS[Math.floor(number / PLACES.length / PEOPLE.length)]!;
  const parts: Parts = { place, person, official, popular, aspect: random.pick(ASPECTS) };
  const title = fill('{place}{person}{official}：{aspect}', parts);
  const description = fill('在{place}的{person}怎样得到{official}，{aspect}写在这里。', parts);
  const words: PageWords = {
    address: `/made/${number}/`,
    title,
    description,
    section: `${place}事务`,
    names: [fill('{place}{person}{official}', parts), fill('{place}{person}{popular}', parts)],
    asks: ASKS.map((ask) => fill(ask, parts)),
    typos: [],
  };
  return { words, text: pageText(parts, random), unknown: UNKNOWN_ASKS.map((ask) => fill(ask, parts)) };
}

/** Some sentences about the page's matter, and some that mention others in passing. */
function pageText(parts: Parts, random: Random): string {
  const passing = Array.from(
    { length: 6 },
    () => `${random.pick(PEOPLE)}另有${random.pick(MATTERS)[0]}，${random.pick(ASPECTS)}见${random.pick(PLACES)}的页面。`,
  );
  return fill('{place}的{person}可以问{official}，平常也叫{popular}。先看{aspect}，再到窗口去。', parts) + passing.join('');
}

/** The made-up pages in the words of search; all that is about language comes from the site's own. */
export const madeWords = (pages: readonly MadePage[], own: SearchWords): SearchWords => ({
  ...own,
  figures: [],
  pages: pages.map(({ words }) => words),
});
