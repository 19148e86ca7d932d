import { beforeAll, describe, expect, test } from 'vitest';
import { readExample } from '../integrations/phrasings.ts';
import type { CheckedText } from './check-text.ts';
import { checkText } from './check-text.ts';
import type { Checker } from './checker.ts';
import { prepareChecker } from './checker.ts';
import type { FigureRow } from './figures.ts';
import type { Example } from './learn.ts';
import { learn } from './learn.ts';
import { explain, explainRelation, reportText, summaryText } from './wording.ts';
import type { CheckTextWords } from './words.ts';

const row = (
  id: string,
  label: string,
  published: string,
  low: string | null,
  high: string | null,
  unit: string,
  more: Partial<FigureRow> = {},
): FigureRow => ({
  id,
  label,
  published,
  low,
  high,
  lowOpen: low === null,
  highOpen: high === null,
  unit,
  hedge: null,
  asOf: '2020-12-31',
  scope: '全市',
  status: 'final',
  url: `/figures/${id}/`,
  ...more,
});

const ROWS: FigureRow[] = [
  row('a.count', '商店总数', '800家', '800', '800', '家', { asOf: '2015-12-31' }),
  row('a.count', '商店总数', '1207家', '1207', '1207', '家'),
  row('a.growth', '商店总数的增幅', '30.5%', '30.45', '30.55', '%', { status: 'disputed' }),
  row('b.town', '城里的票价', '59元', '59', '59', '元'),
  row('b.country', '乡下的票价', '39元', '39', '39', '元'),
  row('c.visits', '看病的人次', '12.9万人次', '128500', '129500', '人次'),
  row('e.bridges', '修好的桥', '40座', '40', '40', '座'),
  row('f.least', '抽查的比例', '不低于30%', '30', null, '%', { hedge: '不低于' }),
  row('rule.i.pay', '学徒的月薪', '680元/月', '680', '680', '元/月', { asOf: '2022-07-01' }),
  row('rule.i.pay', '学徒的月薪', '740元/月', '740', '740', '元/月', { asOf: '2023-07-01' }),
  row('k.yearly', '年均来访', '1700人', '1700', '1700', '人'),
  row('g.fee', '停车的月费', '590元/月', '590', '590', '元/月'),
  row('g.fee.growth', '停车月费的增幅', '59%', '58.5', '59.5', '%'),
  row('h.term', '退票的期限', '60日', '60', '60', '日'),
  row('l.stall', '摆摊的年限', '不超过3年', null, '36', '个月', { hedge: '不超过' }),
  row('d.money', '修路的钱', '超过17亿元', '1700000000', null, '元', { hedge: '超过', lowOpen: true }),
];

const example = (piece: string): Example => readExample(piece, 'the test');

const WORDS: CheckTextWords = {
  words: {
    商店: ['铺子'],
    城里: ['城市'],
    乡下: ['农村'],
    票价: ['门票'],
    看病: [],
    修路: ['道路'],
    抽查: ['查多少'],
    停车: [],
    退票: [],
    学徒: [],
    来访: [],
    摆摊: [],
  },
  apart: [['城里', '乡下']],
  narrower: ['新开'],
  places: { names: ['全国连锁'], here: ['全市'], parts: ['东区'], elsewhere: ['全国', '邻市'] },
  learnt: learn([
    { id: 'e.bridges', label: '修好的桥', examples: ['河上新桥落成【40座】', '桥梁修复了【40座】', '一共修桥【40座】'].map(example) },
    { id: 'c.visits', label: '看病的人次', examples: [] },
  ]),
  figures: {
    'a.count': { kind: 'count', says: '=商店' },
    'a.growth': { kind: 'growth', says: '商店' },
    'b.town': { kind: 'standard', says: '城里 票价' },
    'b.country': { kind: 'standard', says: '乡下 票价' },
    'c.visits': { kind: 'count', says: '=看病' },
    'd.money': { kind: 'money', says: '=修路' },
    'e.bridges': { kind: 'count', says: '' },
    'rule.i.pay': { kind: 'standard', says: '=学徒' },
    'k.yearly': { kind: 'mean', says: '=来访' },
    'l.stall': { kind: 'duration', says: '=摆摊' },
    'g.fee': { kind: 'standard', says: '停车' },
    'g.fee.growth': { kind: 'growth', says: '停车' },
    'h.term': { kind: 'duration', says: '=退票' },
    'f.least': { kind: 'limit', says: '=抽查' },
  },
};

let checker: Checker;
beforeAll(() => {
  checker = prepareChecker(ROWS, WORDS);
});

const verdicts = (text: string): string[] => checkText(text, checker).quantities.map((one) => `${one.text} ${one.verdict}`);
const wrong = ({ relations }: CheckedText): string[] => relations.filter(({ verdict }) => verdict === 'wrong').map(({ kind }) => kind);

describe('a number of a text', () => {
  test.each([
    ['agrees, whatever the notation', '全市有商店１，２０７家。', ['１，２０７家 agrees']],
    ['agrees in Chinese numerals, by another name of the thing', '全市的铺子有一千二百零七家。', ['一千二百零七家 agrees']],
    [
      'agrees otherwise when rounded or hedged',
      '全市有商店约1200家，修路花了17亿元。',
      ['约1200家 agrees-otherwise', '17亿元 agrees-otherwise'],
    ],
    ['differs when digits are swapped', '全市有商店1027家。', ['1027家 differs']],
    ['differs when it is more exact than what is known', '修路花了17.3亿元。', ['17.3亿元 differs']],
    ['differs when visits became people', '看病的有12.9万人。', ['12.9万人 differs']],
    ['differs when a month became a year', '停车的费用每年590元。', ['每年590元 differs']],
    ['is to be looked at again when per cent became points', '停车费涨了59个百分点。', ['59个百分点 doubtful']],
    ['differs when days became days of work', '退票要在60个工作日内。', ['60个工作日内 differs']],
    ['of another size in another unit is another thing', '退票要在45个工作日内。', ['45个工作日内 not-published']],
    ['differs when a year became a month', '每月来访1700人。', ['1700人 differs']],
    ['of a rule differs when it came into force in another year', '2022年起，学徒每月740元。', ['每月740元 differs']],
    ['of a rule is right in its own year', '2023年起，学徒每月740元，2022年是680元。', ['每月740元 agrees', '680元 agrees']],
    ['is outdated when it is the former value', '全市现有商店800家。', ['800家 outdated']],
    ['is looked at again where a word farther off would make it right', '城里门票59元，乡下59元。', ['59元 agrees', '59元 differs']],
    ['is right as the former value of a change', '商店从800家增加到1207家。', ['800家 agrees', '1207家 agrees']],
    ['is right as the former value beside the present one', '商店如今1207家，另一本账上写着800家。', ['1207家 agrees', '800家 agrees']],
    ['is right as the value of its year', '2015年有商店800家。', ['800家 agrees']],
    ['is disputed when the published one is', '商店增长30.5%。', ['30.5% disputed']],
    ['is told apart by the nearest of words that exclude each other', '城里门票59元，乡下59元。', ['59元 agrees', '59元 differs']],
    ['follows the order of a 分别 list', '城里和乡下的票价分别为59元和39元。', ['59元 agrees', '39元 agrees']],
    [
      'follows the order of a 分别 list past a span of time',
      '城里门票59元，乡下门票39元，两年里依次是59元和39元。',
      ['59元 agrees', '39元 agrees', '两年 not-published', '59元 agrees', '39元 agrees'],
    ],
    [
      'follows a 分别 list that goes on from another, past a difference',
      '城里、乡下的门票分别是59元和39元，相差20元，网上依次是59元、39元。',
      ['59元 agrees', '39元 agrees', '20元 not-published', '59元 agrees', '39元 agrees'],
    ],
    ['agrees by words that only the examples know', '河上的桥梁修复40座。', ['40座 agrees']],
    ['is to be looked at again when only the examples know its words', '河上的桥梁修复46座。', ['46座 doubtful']],
    ['that speaks of the same words with another size is another thing', '桥梁修复时来了9座看台。', ['9座 not-published']],
    ['differs when it is the value of another year', '2015年有商店1207家。', ['1207家 differs']],
    ['of another place is not held against ours', '邻市有商店1100家。', ['1100家 not-published']],
    ['is wrong as a bound the other way round', '抽查不超过30%。', ['不超过30% differs']],
    ['is wrong as a term that is at least what it is at most', '摆摊不得低于3年。', ['不得低于3年 differs']],
    ['differs as a bound that is finer than the published one', '修路花了超过17.5亿元。', ['超过17.5亿元 differs']],
    ['answers the question before it', '县里要查多少？答：一般不低于20%。', ['不低于20% differs']],
    [
      'is looked at again, not called wrong, where the paragraph has the figure right',
      '城里门票59元，城里门票还写着39元。',
      ['59元 agrees', '39元 doubtful'],
    ],
    ['of few people is not taken for another unit', '看病的朋友来了17户。', ['17户 not-published']],
    ['of something new is no total', '新开商店12家。', ['12家 not-published']],
    ['of something unknown is not published', '来了5000只鸟。', ['5000只 not-published']],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  test('that a wrong one was mixed up with its neighbour is said', () => {
    const [first] = checkText('城里的票价39元。', checker).quantities;
    expect(explain(first!)).toContain('乡下的票价');
  });
});

describe('relations inside a text', () => {
  test.each([
    ['growth', '鸟从874只增加到1207只，增长30.5%。', ['growth']],
    ['growth that is right', '鸟从874只增加到1207只，增长38.1%。', []],
    ['decline and difference', '树由200棵减少到150棵，减少40棵，下降25%。', ['difference']],
    ['a change from what something is compared with', '有鸟142只，比起步时的239只少97只。', []],
    ['a rate behind its difference', '有鸟83只，比去年的65只多18只，增长38.7%。', ['growth']],
    ['a rate by its name', '收件214件，办结203件，办结率98.4%。', ['share']],
    ['a share that is too large even if cut off', '捐款90万元，其中45万元助学，占六成。', ['share']],
    ['a doubling', '鸟从100只增加到150只，翻了一番。', ['growth']],
    ['a sum of as many parts as it says', '红花3朵、白花5朵、树8棵，两者合计7朵。', ['sum']],
    ['any two that give what two give together', '红花100朵，白花一束110朵、一束80朵，两样加起来210朵。', []],
    ['parts with the rest told', '共花3860元，其中碑2200元、盒980元、其他580元。', ['sum']],
    ['no sum of cases and houses', '处罚216件，撤销50家、注销32家，加起来92家。', ['sum']],
    ['no year of the months of another thing', '城里每月884元，乡下由上年的624元调到693元。', []],
    ['a difference behind a verb', '卖出160万元，比前年的125万元多卖35万元，增长21.9%。', ['growth']],
    ['a year of two halves', '上半年卖出48.6万元，下半年51.4万元，全年98万元。', ['sum']],
    ['a change told as from and to, with a rate on the later number', '花圃由1.2万朵到2.1万朵，增长42.9%。', ['growth']],
    ['a sum that is right', '红花3朵、白花5朵，合计8朵。', []],
    ['parts that make a whole between them', '共100人，其中男60人、女30人。', ['sum']],
    ['a part larger than its whole', '共有花30朵，其中红花50朵。', ['at-most']],
    ['a part larger than its whole, past a mean', '有花63朵，平均每盆9朵，其中红花71朵。', ['at-most']],
    ['parts that need not be all', '共有花30朵，其中红花5朵。', []],
    ['a share', '红花20朵，占全部80朵花的30%。', ['share']],
    ['a mean', '共花10万元，惠及100人，人均2000元。', ['mean']],
    ['a difference between two years', '去年21.6万元，今年24.3万元，增加3.7万元。', ['difference']],
    ['a growth since the year before, told backwards', '上半年花了36.00万元，去年同期只有20.00万元，涨了12.5%。', ['growth']],
    ['a growth since what there was before', '原先239只，现为124只，减少40.6%。', ['decline']],
    ['a rate of shrinking', '鸟从239只压到142只，瘦身46.0%。', ['decline']],
    ['a difference in one word', '红花740元，白花480元，差200元。', ['difference']],
    ['a part larger than its whole, past a pair', '接待57人次，男38人次、女19人次，其中护送的64人次。', ['at-most']],
    ['couples and divorces that are more than all', '共办46对，其中结婚38对、离婚9对。', ['sum']],
    ['a sum past a difference', '白花327朵，红花344朵，比前者多17朵，加起来671朵。', []],
    ['no sum of single amounts and a total of all', '一级110元，二级80元。发出的钱合计2.1亿元。', []],
    ['nothing between the ends of two changes', '红花2023年提到740元，白花提到533元，白花多了53元，提高11.0%。', []],
    ['nothing between a thing and the rate of the one before', '红花减到142朵，减幅46.0%；白花原先2369朵，如今1390朵。', []],
    ['a mean of the two numbers right before it', '花了17亿元。补贴1.2亿元、惠及200万人次，平均每人次约600元。', ['mean']],
    ['a difference across a semicolon', '红花590元；白花390元，相差一百九十元。', ['difference']],
    ['a share of the later of two values', '销量由1240万元升到1550万元；留下186万元，占销量的12%。', []],
    ['a growth since the year before, named by 上一年', '红花533元，比上一年的480元提高53元，增幅9.9%。', ['growth']],
    ['a product by its words', '白花390元，按1.5倍，乘出来是575元。', ['product']],
    ['no sum where the next clause compares', '红花118朵、白花276朵，合起来394朵，相当于1390朵的28.3%。', []],
    ['nothing between two years of two things', '去年办结120件，今年受理80件，增长20%。', []],
    ['a share of the number beside its part', '院里住着64只鸟，白的19只，占比接近40%。', ['share']],
    ['a share of one of several numbers before', '职工120人，护士60人，党员12人，占10%。', []],
    ['nothing between a quarter and a year', '今年一季度收件30件，去年120件，下降了一成。', []],
    ['nothing that is told of another time', '去年有鸟8只，今年11只，明年再增加4只。', []],
    ['nothing that is only aimed at', '去年有鸟120只，今年130只，增长30%的目标没有达到。', []],
    ['a share of two numbers together', '有树1390棵，有竹142棵，占9.3%。', []],
    ['a share of the total', '处罚261件，其中撤销32家、注销50家，合计82家，接近总数的四成。', ['share']],
    ['a mean of the count that gives it', '住着64人，新来19人；花了23.04万元，人均3600元。', []],
    ['a year of months', '每月100元，一年1000元。', ['year-of-months']],
    ['nothing between numbers that have nothing to do with each other', '花3朵，鸟5只，气温20度，门票8元。', []],
  ])('%s', (_, text, expected) => {
    expect(wrong(checkText(text, checker))).toEqual(expected);
  });

  test('rounded percents that add up to 102 are no 100', () => {
    expect(wrong(checkText('满意62%，一般27%，不满意13%，合计100%。', checker))).toEqual(['sum']);
  });

  test('what is said names the parts, the computed value and the claim', () => {
    const checked = checkText('鸟从874只增加到1207只，增长30.5%。', checker);
    expect(explainRelation(checked.relations[0]!, checked)).toBe('增幅：由“874只”、“1207只”算出来是38.1%，文中写的是“30.5%”，对不上。');
  });
});

describe('the report', () => {
  test('counts every number once and names the wrong ones with their figures', () => {
    const report = reportText(checkText('全市有商店1027家，鸟5只。', checker), (url) => `https://x.example${url}`);
    expect(report).toContain('读到2个数：不一致1个，这里没有公布1个。');
    expect(report).toContain('https://x.example/figures/a.count/');
    expect(report).toContain('像是有两个数字换了位置');
  });

  test('a text without numbers has none to report', () => {
    expect(summaryText(checkText('今天天气很好。', checker))).toBe('这段话里没有读到数。');
    expect(checkText('', checker)).toMatchObject({ quantities: [], relations: [] });
  });
});

test('the work grows with the length of the text and not with its square', () => {
  const steps = (length: number): number => {
    let reads = 0;
    const counted = {
      ...checker,
      words: (text: string) =>
        new Proxy(checker.words(text), {
          get: (target, key) => {
            reads += 1;
            return Reflect.get(target, key);
          },
        }),
    };
    checkText('城里和乡下的票价分别为59元和39元，商店1207家、'.repeat(length), counted);
    return reads;
  };
  expect(steps(400) / steps(100)).toBeLessThan(6);
});
