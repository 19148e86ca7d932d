import { describe, expect, it } from 'vitest';
import { comparePlaces, paragraphs, placedSentences, readPlace, sentences } from './place.ts';

describe('place', () => {
  it('place: empty lines are no paragraphs, and every line end counts', () => {
    expect(paragraphs('甲\n\n  乙 \r\n\t\r丙\u2028丁').map((p) => p.text)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('place: a sentence ends after its mark and the closing quotes behind it', () => {
    expect(sentences('他说：“好！”然后走了。真的？！是').map((s) => s.text)).toEqual(['他说：“好！”', '然后走了。', '真的？！', '是']);
  });

  it('place: semicolons and decimal points do not end a sentence', () => {
    expect(sentences('增长3.5%；另外；再说。')).toHaveLength(1);
  });

  it('place: places count from one and offsets index the document', () => {
    const text = '第一句。第二句。\n\n次段。';
    const placed = placedSentences(text);
    expect(placed.map((s) => s.at)).toEqual(['p1.s1', 'p1.s2', 'p2.s1']);
    for (const s of placed) expect(text.slice(s.start, s.end)).toBe(s.text);
  });

  it('place: places are ordered by number, not by letters', () => {
    expect(['p10.s1', 'p2.s10', 'p2.s9'].sort(comparePlaces)).toEqual(['p2.s9', 'p2.s10', 'p10.s1']);
    expect(readPlace('p0.s1')).toBeNull();
    expect(readPlace('p5')).toBeNull();
    expect(() => comparePlaces('p1.s1', 'x')).toThrow('not a place: x');
  });

  it('place: a text without any end mark, or without text, is handled', () => {
    expect(placedSentences('')).toEqual([]);
    expect(placedSentences(' \n ')).toEqual([]);
    expect(placedSentences('无句号').map((s) => s.at)).toEqual(['p1.s1']);
  });
});
