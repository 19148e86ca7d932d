import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumerals, readNumeral } from './numeral.ts';
import { ORDINARY_WORDS } from './numeral-words.ts';
import { toDecimal } from './rational.ts';

const DIGITS = '零一二三四五六七八九';

/** Writes a number below 10^16 as it is spoken, the oracle of the round trip. */
function spoken(value: bigint): string {
  if (value === 0n) return '零';
  const groups: [bigint, string][] = [
    [10n ** 12n, '万亿'],
    [10n ** 8n, '亿'],
    [10n ** 4n, '万'],
    [1n, ''],
  ];
  let text = '';
  let gap = false;
  let rest = value;
  for (const [size, name] of groups) {
    const group = rest / size;
    rest %= size;
    if (group === 0n) {
      gap ||= text !== '';
      continue;
    }
    if (text !== '' && (gap || group < 1000n)) text += '零';
    // 万亿 is written once when 亿 has a count of its own: 一万二千亿.
    text += belowTenThousand(group) + (name === '万亿' && rest >= 10n ** 8n ? '万' : name);
    gap = false;
  }
  return text.replace(/^一十/, '十');
}

function belowTenThousand(value: bigint): string {
  let text = '';
  let gap = false;
  for (const [size, name] of [
    [1000n, '千'],
    [100n, '百'],
    [10n, '十'],
    [1n, ''],
  ] as const) {
    const digit = (value / size) % 10n;
    if (digit === 0n) {
      gap ||= text !== '';
      continue;
    }
    text += (gap ? '零' : '') + DIGITS[Number(digit)]! + name;
    gap = false;
  }
  return text;
}

const valueIn = (text: string): string => {
  const numeral = readNumeral(text, 0);
  return numeral && numeral.end === text.length ? toDecimal(numeral.low) : `unread: ${text}`;
};
const found = (text: string, strict = false): string[] => findNumerals(text, { strict }).map((token) => token.text);

describe('numeral', () => {
  it('numeral: spoken Chinese numerals from 0 to 10^16 are read back', () => {
    const logarithmic = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }))
      .map(([digits, n]) => n % 10n ** BigInt(digits + 1));
    const sparse = fc.array(fc.constantFrom('0', '0', '1', '5'), { minLength: 1, maxLength: 16 }).map((digits) => BigInt(digits.join('')));
    fc.assert(
      fc.property(fc.oneof(logarithmic, sparse), (value) => {
        expect(valueIn(spoken(value)), spoken(value)).toBe(value.toString());
      }),
      { numRuns: 3000 },
    );
  });

  it('numeral: the first ten thousand numbers are read back, every one', () => {
    for (let n = 0n; n <= 10_000n; n += 1n) expect(valueIn(spoken(n)), spoken(n)).toBe(n.toString());
  });

  it('numeral: digits are read the same in ASCII and full width, with and without separators', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => {
        const plain = value.toString();
        const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ',');
        const wide = grouped.replace(/[\d,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        for (const text of [plain, grouped, wide]) expect(valueIn(text)).toBe(plain);
      }),
    );
  });

  it('numeral: the step is the last printed digit, the grain the last non-zero one', () => {
    const steps = (text: string): string[] => {
      const n = readNumeral(text, 0)!;
      return [toDecimal(n.step), toDecimal(n.grain)];
    };
    expect(steps('17.91万')).toEqual(['100', '100']);
    expect(steps('4600万')).toEqual(['10000', '1000000']);
    expect(steps('1.50')).toEqual(['0.01', '0.1']);
    expect(steps('一千二百')).toEqual(['1', '100']);
    expect(steps('三百万')).toEqual(['10000', '1000000']);
  });

  it('numeral: a run longer than any number is one token without a value', () => {
    expect(toDecimal(readNumeral('9'.repeat(500), 0)!.step)).toBe('0');
    expect(findNumerals('9'.repeat(500))).toEqual([{ text: '9'.repeat(500), start: 0, end: 500 }]);
  });

  it('findNumerals: every digit run counts, wherever it stands', () => {
    expect(found('民发〔2021〕57号，12349，Ａ１区，3人')).toEqual(['2021', '57', '12349', '１', '3']);
    expect(found('①提交 ⑵审核 ½')).toEqual(['①', '⑵', '½']);
  });

  it('findNumerals: Chinese numerals count from ten on, with 万, 亿, 分之 and 成, or with a measure word and a hedge', () => {
    expect(found('十大体系')).toEqual(['十']);
    expect(found('一千二百元和几十万人')).toEqual(['一千二百', '几十万']);
    expect(found('五分之一')).toEqual(['五', '一']);
    expect(found('百分之五')).toEqual(['百', '五']);
    expect(found('三成老人')).toEqual(['三']);
    expect(found('百余次')).toEqual(['百']);
    expect(found('至少三人')).toEqual(['三']);
    expect(found('近三个月')).toEqual(['三']);
    expect(found('三个以上')).toEqual(['三']);
    expect(found('两倍')).toEqual(['两']);
    expect(found('三四个')).toEqual(['三四']);
    expect(found('第二十二条')).toEqual(['二十二']);
    expect(found('二〇二一年')).toEqual(['二〇二一']);
  });

  it('findNumerals: small plain counts are ordinary unless strict', () => {
    for (const text of ['三类', '两种办法', '五个步骤', '第三', '三是', '一例', '两年']) {
      expect(found(text), text).toEqual([]);
      expect(found(text, true), text).toHaveLength(1);
    }
  });

  it('findNumerals: 一 as an article counts only with a hedge, strict or not', () => {
    for (const text of ['一个窗口', '一次办好', '一批项目', '一名社工', '线上一个窗口', '最近一次'])
      expect([found(text), found(text, true)], text).toEqual([[], []]);
    for (const text of ['至少一个窗口', '不到一个月', '一个以上']) expect([found(text), found(text, true)], text).toEqual([['一'], ['一']]);
  });

  it('findNumerals: a word of the ordinary table is never a number, strict or not', () => {
    expect(ORDINARY_WORDS.length).toBeGreaterThan(300);
    for (const word of ORDINARY_WORDS) {
      expect(found(word), word).toEqual([]);
      expect(found(`（${word}）`, true), word).toEqual([]);
    }
  });

  it('findNumerals: near misses of ordinary words are numbers', () => {
    const misses: [string, string[]][] = [
      ['十四五岁', ['十四五']],
      ['十四五时期', []],
      ['十分之一', ['十', '一']],
      ['十分钟', ['十']],
      ['十分重要', []],
      ['一万人', ['一万']],
      ['万一', []],
      ['三百姓', ['三百']],
      ['老百姓', []],
      ['三成不变', ['三']],
      ['一成不变', []],
      ['三成立', []],
      ['十五个', ['十五']],
      ['十五五', []],
      ['一百余', ['一百']],
      ['千方百计', []],
      ['两千方', ['两千']],
      ['队伍', []],
      ['伍元', []],
      ['二十大', []],
      ['二十大类', []],
      ['二十个', ['二十']],
      ['万元', []],
      ['三万元', ['三万']],
      ['单位：万人', []],
      ['每千人', []],
      ['近千人', ['千']],
      ['百年奋斗目标', []],
      ['三百年', ['三百']],
      ['红十字会', []],
      ['四十字', ['四十']],
    ];
    for (const [text, expected] of misses) expect(found(text), text).toEqual(expected);
  });

  it('findNumerals: tokens are slices of the text, in order and apart', () => {
    const text = fc
      .array(fc.constantFrom(...'0123４５一二十百千万亿点余多几第个人%/-,，。 近约半成', '分之', '😀', 'a'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.boolean(), (given, strict) => {
        let last = 0;
        for (const token of findNumerals(given, { strict })) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(given.slice(token.start, token.end)).toBe(token.text);
          last = token.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('findNumerals: no ASCII or full-width digit is ever left out', () => {
    const text = fc
      .array(fc.constantFrom(...'0123456789０１９一十万点.，,/-eEkM %个人a〔〕', '：'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const covered = new Set(findNumerals(given).flatMap((t) => Array.from({ length: t.end - t.start }, (_, i) => t.start + i)));
        for (let at = 0; at < given.length; at += 1)
          if (/[0-9０-９]/.test(given[at]!)) expect(covered.has(at), `${given} at ${at}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
