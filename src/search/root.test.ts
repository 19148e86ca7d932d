import { expect, test } from 'vitest';
import { rootOf } from './root.ts';

test.each([
  ['/search/', '/'],
  ['/search/index.html', '/'],
  ['/minzheng/search/index.html', '/minzheng/'],
  ['/a/search/search/', '/a/search/'],
])('a form that leads to %s stands on a site that begins at %s', (path, root) => {
  expect(rootOf(path)).toBe(root);
});
