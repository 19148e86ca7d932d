import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakTitles, withBreaks } from './title-breaks.ts';

test.each([
  ['between words', '父母在外打工，孩子谁来管', '父母<wbr>在外<wbr>打工，孩子<wbr>谁<wbr>来<wbr>管'],
  ['not beside marks, letters and digits, where browsers break by themselves', '电话 12349：打哪个', '电话 12349：打<wbr>哪个'],
  ['not in tags and entities', '<span title="农村老人">农村老人</span>&amp;儿童', '<span title="农村老人">农村<wbr>老人</span>&amp;儿童'],
  ['not in a published number', '改造\uE000F:a.b\uE001五千张床\uE002以后', '改造\uE000F:a.b\uE001五千张床\uE002以后'],
])('a title may break %s', (_, title, broken) => {
  expect(withBreaks(title)).toBe(broken);
});

test('nothing but places to break is put in, only into titles, and those that have some say so', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'农村老人和孩子，12 <&'.replace(/[<&]/g, ''), '儿童') }), (text) => {
      expect(withBreaks(text).replaceAll('<wbr>', '')).toBe(text);
    }),
  );
  const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
  expect(breakTitles(latin1('<h1 class="a">农村老人</h1><p>农村老人</p>'))).toBe(
    latin1('<h1 class="a" data-breaks>农村<wbr>老人</h1><p>农村老人</p>'),
  );
  expect(breakTitles('<h1>404</h1>')).toBe('<h1>404</h1>');
});
