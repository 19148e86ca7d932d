import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encloses, toStrings } from './interval.ts';
import type { PublishedOptions } from './quantity.ts';
import { QuantityError, readPublished, readQuantities } from './quantity.ts';

const ends = (phrase: string, options?: PublishedOptions): string => {
  const { low, high, lowOpen, highOpen } = toStrings(readPublished(phrase, options).interval);
  return `${lowOpen ? '(' : '['}${low ?? ''},${high ?? ''}${highOpen ? ')' : ']'}`;
};
const reason = (phrase: string, options?: PublishedOptions): string => {
  try {
    readPublished(phrase, options);
  } catch (error) {
    if (error instanceof QuantityError) return error.reason;
    throw error;
  }
  return 'no error';
};

/** Texts that are more dangerous than random ones: built of numerals, signs, units and hedges. */
const pieces = [
  ...'0123456789０９一二两三十百千万亿零点半几数第每人月元户次年日个约近超余多以上下内成倍折打又负-～—至到、，。,./%％‰（）〔〕 \n',
  '分之',
  '不超过',
  '每人每月',
  '个工作日',
  '2020年',
  '😀',
  '\uE000',
  '\uD800',
  '百分点',
  'km²',
];
const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((parts) => parts.join(''));

describe('quantity', () => {
  it('quantity: any text is read without an error, and offsets index exactly the text given', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        let last = 0;
        for (const q of readQuantities(text)) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.end).toBeGreaterThan(q.start);
          expect(text.slice(q.start, q.end)).toBe(q.text);
          for (const end of [q.low, q.high]) if (end !== null) expect(end).toMatch(/^-?\d+(\.\d+)?$/);
          last = q.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('quantity: words before and after a phrase do not change how it is read', () => {
    const phrase = fc.constantFrom(
      '17.91万人',
      '超过17亿元',
      '近585万元',
      '4600余万元',
      '每人每月1246元',
      '百分之五',
      '三成五',
      '3～5个工作日',
      '590元/月',
      '五分之一',
      '几十万人',
    );
    fc.assert(
      fc.property(
        phrase,
        fc.constantFrom('', '其中，', '全市', '（', '据统计'),
        fc.constantFrom('', '。', '，其中', '；'),
        (given, before, after) => {
          const [alone] = readQuantities(given);
          const [placed, ...rest] = readQuantities(before + given + after);
          expect(rest).toEqual([]);
          expect(placed).toEqual({ ...alone, start: alone!.start + before.length, end: alone!.end + before.length });
        },
      ),
    );
  });

  it('quantity: fewer printed decimals give a wider interval (coarser precision creates no finding)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('万人', '%', '平方公里', '亿元'),
        (digits, places, unit) => {
          const fine = readPublished((digits / 10 ** places).toFixed(places) + unit).interval;
          const coarse = readPublished((digits / 10 ** places).toFixed(places - 1) + unit, { reading: 'rounded' }).interval;
          const printed = readPublished((digits / 10 ** places).toFixed(places) + unit, { reading: 'exact' }).interval;
          expect(encloses(fine, printed)).toBe(true);
          expect(encloses(coarse, printed)).toBe(true);
        },
      ),
    );
  });

  it('quantity: the reading of a phrase lies inside what a hedge of the same number allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), (n) => {
        const exact = readPublished(`${n}人`).interval;
        for (const hedged of [`约${n}人`, `至少${n}人`, `不超过${n}人`, `${n}人左右`])
          expect(encloses(readPublished(hedged).interval, exact), hedged).toBe(true);
        for (const beyond of [`超过${n}人`, `近${n}人`, `${n}余人`, `不足${n}人`])
          expect(encloses(readPublished(beyond).interval, exact), beyond).toBe(false);
      }),
    );
  });

  it('readPublished: kinds and readings decide between exact and rounded', () => {
    expect(ends('590元/月', { kind: 'standard' })).toBe('[590,590]');
    expect(ends('1.5倍', { kind: 'limit' })).toBe('[1.5,1.5]');
    expect(ends('1229元', { kind: 'mean' })).toBe('[1228.5,1229.5]');
    expect(ends('1229元')).toBe('[1229,1229]');
    expect(ends('40.59%', { kind: 'share' })).toBe('[40.585,40.595]');
    expect(ends('40.59%', { reading: 'exact' })).toBe('[40.59,40.59]');
    expect(ends('68平方公里', { reading: 'rounded' })).toBe('[67.5,68.5]');
    expect(ends('五分之一')).toBe('[0.2,0.2]');
    expect(ends('五分之一', { reading: 'rounded' })).toBe('[0.1,0.3]');
  });

  it('readPublished: truncation is the second, weaker reading and leaves exact and hedged values alone', () => {
    expect(ends('17.91万人', { mode: 'truncated' })).toBe('[179100,179200)');
    expect(ends('-3.5%', { mode: 'truncated' })).toBe('(-3.6,-3.5]');
    expect(ends('8715名', { mode: 'truncated' })).toBe('[8715,8715]');
    expect(ends('近585万元', { mode: 'truncated' })).toBe('(5840000,5850000)');
    expect(ends('1229元', { kind: 'mean', mode: 'truncated' })).toBe('[1229,1230)');
  });

  it('readPublished: a stated upper end closes what 超过 leaves open', () => {
    expect(ends('超36万人')).toBe('(360000,)');
    expect(ends('超36万人', { upper: '37万人' })).toBe('(360000,370000]');
    expect(ends('超17亿元', { upper: '18亿元' })).toBe('(1700000000,1800000000]');
    expect(reason('超36万人', { upper: '37万元' })).toBe('upper-unit');
    expect(reason('超36万人', { upper: '35万人' })).toBe('upper-below');
  });

  it('quantity: a range is one, the two ends of a change are two, and 上一年 and 一半 are none', () => {
    const texts = (text: string): string[] => readQuantities(text).map((one) => one.text);
    expect(texts('要3到5天')).toEqual(['3到5天']);
    expect(texts('从3到5天不等')).toEqual(['3到5天']);
    expect(texts('由1.2万人到2.1万人')).toEqual(['1.2万人', '2.1万人']);
    expect(texts('比上一年的480元高，抵扣不超过一半')).toEqual(['480元']);
  });

  it('readPublished: a range keeps its ends, and the hedge is told as printed', () => {
    expect(ends('3～5个工作日')).toBe('[3,5]');
    expect(readPublished('超过17亿元')).toMatchObject({ hedge: '超过', unit: '元', text: '超过17亿元' });
    expect(readPublished('1246元/月')).toMatchObject({ hedge: null, unit: '元/月' });
    expect(readPublished('每户每次1229元').unit).toBe('元/户·次');
  });

  it('readPublished: a phrase that is not one quantity is refused with its reason', () => {
    expect(reason('')).toBe('empty');
    expect(reason('9'.repeat(300))).toBe('empty');
    expect(reason('老百姓')).toBe('no-quantity');
    expect(reason('2020年12月31日')).toBe('no-quantity');
    expect(reason('9'.repeat(60))).toBe('no-quantity');
    expect(reason('3人和5户')).toBe('several-quantities');
    expect(reason('共计3人')).toBe('other-words');
    expect(reason('3某某')).toBe('other-words');
  });
});
