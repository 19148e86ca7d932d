import { describe, expect, it } from 'vitest';
import { hedgeAfter, hedgeBefore, withinAfter } from './hedge.ts';

const before = (text: string): string | null => hedgeBefore(text, text.length)?.kind ?? null;
const after = (text: string): string | null => hedgeAfter(text, 0)?.kind ?? null;

describe('hedge', () => {
  it('hedge: words in front of a number', () => {
    const table: [string, string][] = [
      ['约', 'about'],
      ['约有', 'about'],
      ['近', 'nearly'],
      ['将近', 'nearly'],
      ['超', 'above'],
      ['超过了', 'above'],
      ['逾', 'above'],
      ['不足', 'below'],
      ['没满', 'below'],
      ['低于', 'below'],
      ['不低于', 'at-least'],
      ['至少', 'at-least'],
      ['年满', 'at-least'],
      ['不超过', 'at-most'],
      ['不得高于', 'at-most'],
      ['未超过', 'at-most'],
    ];
    for (const [word, kind] of table) expect(before(`全市${word}`), word).toBe(kind);
  });

  it('hedge: the longest word decides, so that 不低于 is not 低于', () => {
    expect(hedgeBefore('标准不得低于', 6)).toMatchObject({ text: '不得低于', kind: 'at-least' });
    expect(hedgeBefore('不超过', 3)).toMatchObject({ text: '不超过', kind: 'at-most' });
  });

  it('hedge: the end of another word is no hedge', () => {
    for (const word of ['最近', '附近', '合约', '节约', '圆满', '高超', '共有', '']) expect(before(word), word).toBeNull();
  });

  it('hedge: words behind a number', () => {
    for (const [word, kind] of [
      ['余', 'more'],
      ['多', 'more'],
      ['出头', 'more'],
      ['左右', 'about'],
      ['以上', 'above'],
      ['以下', 'below'],
      ['以内', 'at-most'],
      ['（含）以上', 'at-least'],
      ['(含)以下', 'at-most'],
    ])
      expect(after(`${word}的`), word).toBe(kind);
  });

  it('hedge: 多样, 多元化, 余额 and 来自 are no hedges, 500多元 and 3000多种 have one', () => {
    for (const word of ['多样', '多元化', '余额', '来自']) expect(after(word), word).toBeNull();
    expect(after('多元')).toBe('more');
    expect(after('多种')).toBe('more');
  });

  it('hedge: 多 before a number tells by how much, as in 比2100公里多500公里', () => {
    expect(after('多500公里')).toBeNull();
    expect(after('多出254元')).toBeNull();
    expect(after('多。')).toBe('more');
    expect(after('多万人')).toBe('more');
  });

  it('hedge: 不到 behind a number loosens it, unless the next number follows', () => {
    expect(after('不到。')).toBe('below');
    expect(after('不到一点')).toBe('below');
    expect(after('不到95张')).toBeNull();
    expect(after('不到六千具')).toBeNull();
  });

  it('hedge: 内 bounds a span of time but not 内部', () => {
    expect(withinAfter('内办结', 0)?.kind).toBe('at-most');
    expect(withinAfter('内部', 0)).toBeNull();
  });
});
