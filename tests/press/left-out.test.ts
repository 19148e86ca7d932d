import { expect, test } from 'vitest';
import { checkLeftOut } from './left-out.ts';

test('核稿 on examples that it has not learnt: right numbers are hardly called wrong, and of neighbours’ values three in four are noticed', () => {
  const { right, calledWrong, askedInVain, exchanged, noticed } = checkLeftOut();
  expect(right).toBeGreaterThan(2300);
  expect(exchanged).toBeGreaterThan(1500);
  expect(calledWrong.length / right, calledWrong.join('\n')).toBeLessThanOrEqual(0.003);
  expect(askedInVain / right).toBeLessThanOrEqual(0.05);
  expect(noticed / exchanged).toBeGreaterThanOrEqual(0.75);
});
