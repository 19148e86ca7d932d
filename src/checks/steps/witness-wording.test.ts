import { expect, test } from 'vitest';
import { misworded } from './witness-wording.ts';

test('dates, places and computed numbers are worded as known texts say', () => {
  expect(misworded()).toEqual([]);
});
