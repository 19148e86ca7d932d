/**
 * Dates, places and computed numbers are worded by the same functions for a page and for its check, so a fault in
 * those functions would agree with itself. Each is asked here for texts that are known.
 */
import { formatInterval, formatValue } from '../../figures/format.ts';
import { exactly, interval } from '../../figures/interval.ts';
import { nominalValue } from '../../figures/nominal.ts';
import { rational } from '../../figures/rational.ts';
import { asOfText, dateText, placeText } from '../../figures/wording.ts';
import { relationWords } from '../relation-words.ts';

const between = (low: string, high: string, lowOpen = false, highOpen = false) =>
  interval(rational(low), rational(high), lowOpen, highOpen);

const KNOWN: readonly (readonly [wanted: string, worded: () => string])[] = [
  ['2021年7月1日', () => dateText('2021-07-01')],
  ['2019年10月25日', () => dateText('2019-10-25')],
  ['2020年12月', () => dateText('2020-12')],
  ['1998年', () => dateText('1998')],
  ['截至2020年底', () => asOfText({ asOf: '2020-12-31' })],
  ['截至2021年6月30日', () => asOfText({ asOf: '2021-06-30' })],
  ['2016—2020年', () => asOfText({ period: '2016-01-01/2020-12-31' })],
  ['2018年', () => asOfText({ period: '2018-01-01/2018-12-31' })],
  ['2011—2015年', () => asOfText({ period: '2011/2015' })],
  ['2019年3月2日至2020年4月5日', () => asOfText({ period: '2019-03-02/2020-04-05' })],
  ['2021年7月1日起', () => asOfText({ valid: { from: '2021-07-01' } })],
  ['2014年5月1日至2026年6月30日', () => asOfText({ valid: { from: '2014-05-01', to: '2026-06-30' } })],
  ['第12段第34句', () => placeText('p12.s34')],
  ['590元/月', () => formatInterval(exactly(rational('590')), '元/月')],
  ['17.905到17.915万人', () => formatInterval(between('179050', '179150'), '人')],
  ['40.585%到40.595%', () => formatInterval(between('40.585', '40.595'), '%')],
  ['大于584万元、小于585万元', () => formatInterval(between('5840000', '5850000', true, true), '元')],
  ['大于17亿元', () => formatInterval(interval(rational('1700000000'), null, true), '元')],
  ['不超过3年', () => formatInterval(interval(null, rational('3')), '年')],
  ['1.2345亿元', () => formatValue(rational('123450000'), '元')],
  ['0.333333倍', () => formatValue(rational('1').div(rational('3')), '倍')],
  ['1700000000', () => nominalValue('超过17亿元')],
  ['17.91', () => nominalValue('17.91%')],
  ['0.333333', () => nominalValue('三分之一')],
  [
    '12.346到12.988、2.143个百分点',
    () => {
      const words = relationWords({
        claim: between('12.3456', '12.9876'),
        computed: null,
        gap: rational('2.14286'),
        unit: '%',
        repairs: [],
        slips: [],
      });
      return `${words.claim!.replaceAll('%', '')}、${words.gap}`;
    },
  ],
];

/** Texts that come out otherwise than they must, each with what was wanted; none when all is well. */
export function misworded(): { readonly wanted: string; readonly worded: string }[] {
  return KNOWN.map(([wanted, worded]) => ({ wanted, worded: worded() })).filter(({ wanted, worded }) => wanted !== worded);
}
