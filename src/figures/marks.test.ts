import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMarks, mark, readMarks, replaceMarks, stripMarks } from './marks.ts';

describe('marks', () => {
  it('marks: a mark names its kind and reference and is read back with its offsets', () => {
    const text = `共有${mark('F', 'dibao.rural.recipients@2020-12-31', '17.91万人')}，见${mark('L', 'dibao-measures-2021#第22条', '第22条')}`;
    expect(readMarks(text)).toEqual([
      { kind: 'F', ref: 'dibao.rural.recipients@2020-12-31', text: '17.91万人', start: 2, end: 2 + 1 + 35 + 1 + 7 + 1 },
      expect.objectContaining({ kind: 'L', ref: 'dibao-measures-2021#第22条', text: '第22条' }),
    ]);
    for (const found of readMarks(text)) expect(text.slice(found.start, found.end)).toBe(mark(found.kind, found.ref, found.text));
  });

  it('marks: stripping leaves what the reader sees', () => {
    expect(stripMarks(`拨打${mark('P', 'civil', '12349')}。`)).toBe('拨打12349。');
    expect(stripMarks('没有标记')).toBe('没有标记');
  });

  it('marks: a replacement sees each mark once and keeps the text between', () => {
    expect(replaceMarks(`甲${mark('C', 'a', '1')}乙${mark('C', 'b', '2')}丙`, (found) => `<${found.ref}>`)).toBe('甲<a>乙<b>丙');
  });

  it('marks: nesting, lone delimiters, unknown kinds and empty references are refused', () => {
    expect(() => mark('F', 'a', mark('F', 'b', '1'))).toThrow('a mark inside a mark');
    expect(() => mark('F', '', '1')).toThrow('needs a reference');
    for (const broken of [
      '\uE000F:a\uE0011',
      '\uE0011',
      '\uE002',
      '\uE000F:a\uE002',
      '\uE000X:a\uE0011\uE002',
      '\uE000F:\uE0011\uE002',
      '\uE000F:a\uE000F:b\uE0011\uE002',
    ]) {
      expect(() => readMarks(broken), broken).toThrow('mark');
      expect(() => stripMarks(broken), broken).toThrow('mark');
    }
  });

  it('marks: any clean text survives marking and stripping', () => {
    const clean = fc.string().filter((text) => !hasMarks(text));
    fc.assert(
      fc.property(clean, clean, clean, (before, marked, after) => {
        expect(stripMarks(before + mark('F', 'x', marked) + after)).toBe(before + marked + after);
      }),
    );
  });
});
