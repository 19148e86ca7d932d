import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainHedge, formatInterval, formatNumber, formatValue } from './format.ts';
import { readPublished } from './quantity.ts';
import { equals, ratio, rational } from './rational.ts';

describe('format', () => {
  it('format: 万 and 亿 are used where nothing is lost', () => {
    expect(formatValue(rational(179100), '人')).toBe('17.91万人');
    expect(formatValue(rational(1700000000), '元')).toBe('17亿元');
    expect(formatValue(rational(12405), '张')).toBe('1.2405万张');
    expect(formatValue(rational(8715), '名')).toBe('8715名');
    expect(formatValue(rational('123456789'), '人')).toBe('12345.6789万人');
    expect(formatValue(rational('40.59'), '%')).toBe('40.59%');
    expect(formatValue(rational(-50000), '元')).toBe('-5万元');
  });

  it('format: an endless expansion is rounded to the places asked for', () => {
    expect(formatNumber(ratio(1n, 3n), 2)).toBe('0.33');
    expect(formatNumber(ratio(2n, 3n))).toBe('0.666667');
  });

  it('format: what is written is read back as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.constantFrom('人', '元', '户'), (n, unit) => {
        const read = readPublished(formatValue(rational(n), unit), { reading: 'exact' });
        expect(equals(read.interval.low!, rational(n))).toBe(true);
        expect(read.unit).toBe(unit);
      }),
    );
  });

  it('format: intervals are told in words', () => {
    const told = (phrase: string): string => {
      const q = readPublished(phrase);
      return formatInterval(q.interval, q.unit);
    };
    expect(told('17.91万人')).toBe('17.905到17.915万人');
    expect(told('40.59%')).toBe('40.585%到40.595%');
    expect(told('近585万元')).toBe('大于584万元、小于585万元');
    expect(told('超过17亿元')).toBe('大于17亿元');
    expect(told('不超过3个月')).toBe('不超过3个月');
    expect(told('590元/月')).toBe('590元/月');
    expect(formatInterval({ low: rational('9950'), high: rational('10050'), lowOpen: false, highOpen: false }, '平方公里')).toBe(
      '9950到10050平方公里',
    );
    expect(formatInterval({ low: null, high: null, lowOpen: true, highOpen: true }, '元')).toBe('没有限定');
  });

  it('format: every hedge that the reader gives can be explained', () => {
    for (const phrase of [
      '约10万',
      '近585万元',
      '4600余万元',
      '300多户',
      '超过17亿元',
      '90%以上',
      '不低于2倍',
      '至少3人',
      '不超过3个月',
      '30日以内',
      '30日内',
      '几十万',
      '数百人',
      '不足5户',
      '上百次',
      '满60岁',
    ]) {
      expect(explainHedge(readPublished(phrase).hedge), phrase).not.toBeNull();
    }
    expect(explainHedge(null)).toBeNull();
  });
});
