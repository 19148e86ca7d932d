import { describe, expect, test } from 'vitest';
import { findNumerals } from '../../figures/numeral.ts';
import { readTemplate } from './read-template.ts';

const numbersIn = (source: string, file = 'src/components/A/A.astro'): string[] =>
  readTemplate(file, source).flatMap(({ text, at }) =>
    findNumerals(text).map((found) => `${found.text} ${at(found.start).line}:${at(found.start).col}`),
  );

describe('numbers typed into a template', () => {
  test.each([
    ['text between tags', '<p>共12项</p>', ['12 1:5']],
    ['a number without any word', '<td>1.5</td>', ['1.5 1:5']],
    ['a number at the end of a line', '<td>7\n</td>', ['7 1:5']],
    ['a number between two values', '<p>{name} 12 {unit}</p>', ['12 1:11']],
    ['full-width digits', '<b>６</b>', ['６ 1:4']],
    ['a Chinese numeral', '<p>百分之五的家庭</p>', ['百 1:4', '五 1:7']],
    ['an attribute', '<img alt="共12人" />', ['12 1:12']],
    ['a string of the code in front', "---\nconst words = '一共十五项';\n---\n<p>{words}</p>", ['十五 2:18']],
    ['text that a condition shows', '{shown && <p>共12项</p>}', ['12 1:15']],
  ])('%s is found', (_, source, wanted) => expect(numbersIn(source)).toEqual(wanted));

  test.each([
    ['a calculation', '---\nconst few = list.length > 3;\n---\n{list.length > 12 && <p>{list}</p>}'],
    ['a slice', '<p>{list.slice(0, 3)}</p>'],
    ['a comment', '{/* 共12项 */}<!-- 共12项 --><p>{t("a")}</p>'],
    ['a message for editors', "---\nthrow new ContentError(origin, '占比要在零到一百之间', '改好它');\n---\n"],
    ['a level and a size', '<h2 class="mt-4">{title}</h2><svg width="24"><path d="M12 3" /></svg>'],
    ['ordinary words', '<p>统一受理，进一步了解</p>'],
  ])('%s is left alone', (_, source) => expect(numbersIn(source)).toEqual([]));

  test('of a program only its Chinese words are looked at', () => {
    expect(numbersIn("const most = 12;\nshow('最多12条');", 'src/pages/page.ts')).toEqual(['12 2:9']);
  });
});
