import { expect, test } from 'vitest';
import { packStyle } from './pack-style.ts';

test('what a style sheet fetches from the site is named relative to it, and nothing else changes', () => {
  const files = new Set(['assets/paper.svg']);
  const css = 'a{background:url(/assets/paper.svg)}b{background:url("/assets/paper.svg#x")}c{background:url(data:image/svg+xml,x)}';
  expect(packStyle('assistance/finder/rules.css', css, files)).toBe(
    'a{background:url(../../assets/paper.svg)}b{background:url("../../assets/paper.svg#x")}c{background:url(data:image/svg+xml,x)}',
  );
});
