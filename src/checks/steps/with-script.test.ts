import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { withScript } from './with-script.ts';

const PAGE = '<!doctype html><html><body><main><h1>标题</h1><div class="with-script"><!--<button>放大590倍</button>--></div></main>';

test('what needs a script is judged like the rest of the page, each character in its place', () => {
  expect(withScript(PAGE)).toHaveLength(PAGE.length);
  const { texts, elements } = readPage({ kind: 'html', path: 'x/index.html', shown: 'x/index.html', text: PAGE } as Parameters<
    typeof readPage
  >[0]);
  expect(texts.map(({ text }) => text).join()).toContain('放大590倍');
  expect(elements.find(({ tag }) => tag === 'button')?.offset).toBe(PAGE.indexOf('<button>'));
});
