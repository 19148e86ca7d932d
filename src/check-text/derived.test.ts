import { expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import { prepareChecker } from './checker.ts';
import { isDerivable } from './derived.ts';

const NOTHING = {
  words: {},
  apart: [],
  narrower: ['新开'],
  learnt: {},
  figures: {},
  places: { names: [], here: ['全市'], parts: [], elsewhere: [] },
};
const checker = prepareChecker([], NOTHING);
const last = (text: string) => checkText(text, checker).quantities.at(-1)!;

test.each([
  ['a sum', '红花3朵，白花5朵，一起是8朵', true],
  ['a difference, before its terms', '差了2朵：红花5朵，白花3朵', true],
  ['a share, rounded', '红花1朵，共3朵，三分之一，也就是33%', true],
  ['a share told vaguely', '红花1000朵，全部5010朵，约两成', true],
  ['a mean', '花了100元，来了4人，每人25元', true],
  ['a year of months', '每月50元，全年600元', true],
  ['none of its neighbours', '红花3朵，白花5朵，叶子70片', false],
  ['an age is never calculated', '满60周岁，满20周岁，满80周岁', false],
] as const)('a number can be %s of the numbers around it', (_, text, derivable) => {
  const { quantities } = checkText(text, checker);
  const index = text.startsWith('差了') ? 0 : quantities.length - 1;
  expect(isDerivable(index, quantities)).toBe(derivable);
});

test('what is told as calculated and cannot have been is to be looked at again, and says why', () => {
  expect(last('收了500元，花了460元，花的占收的九成五')).toMatchObject({ verdict: 'doubtful', reason: 'underivable' });
  expect(last('收了500元，花了460元，花的占收的92%').verdict).toBe('not-published');
  expect(last('红花11朵，白花5朵，比去年多出4朵').verdict).toBe('not-published');
});
