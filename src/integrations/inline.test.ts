import { expect, test } from 'vitest';
import { articleAnchor } from './inline.ts';

test('an article becomes an anchor without signs', () => {
  expect(articleAnchor('第22条第2款')).toBe('第22条第2款');
  expect(articleAnchor('一（四）')).toBe('一-四-');
});
