import { expect, test } from 'vitest';
import { withNames } from './pack-topics.ts';

const column = (names: string): string =>
  `<section><h3>${names}</h3><ul> <li><a href="/a/">A</a></li> </ul> <p class="link"><a href="/search/names/${names}/">更多叫法</a></p></section>`;
const named = (name: string): string =>
  `<ul><li>菜单</li></ul><h1>叫法</h1><ul><li><a href="/a/">A</a><small>${name}</small></li></ul><ul><li>页脚</li></ul>`;

test('the search page of a copy shows the names of every column, and no longer leads to the pages that have them', () => {
  const page = withNames(`<ul><li>菜单</li></ul>${column('one')}${column('two')}`, (address) => named(`名字${address}`));
  expect(page).toBe(
    '<ul><li>菜单</li></ul>' +
      ['one', 'two']
        .map((key) => `<section><h3>${key}</h3><ul><li><a href="/a/">A</a><small>名字/search/names/${key}/</small></li></ul></section>`)
        .join(''),
  );
});

test('a page of names without a list stops the pack', () => {
  expect(() => withNames(column('one'), () => '<h1>叫法</h1>')).toThrow('/search/names/one/');
});
