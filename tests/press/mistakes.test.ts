import { expect, test } from 'vitest';
import type { Kind } from './mistakes.ts';
import { checkMistakes, MISTAKES } from './mistakes.ts';
import { publishedChecker, setNames } from './score.ts';

/** The least share of mistakes that is noticed; what is reached, `npm run bench -- check-text` prints. */
const LEAST: Readonly<Record<Kind, number>> = {
  'two digits exchanged': 0.97,
  'a digit lost': 0.92,
  'a digit doubled': 0.92,
  'another last digit': 0.92,
  'a nought too many': 0.93,
  'the point moved': 0.97,
  '万 and 亿 mixed up': 0.88,
  'households for people': 0.95,
  'people for visits': 0.9,
  'days and working days mixed up': 0.95,
  'a bound turned round': 0.85,
  'less for more': 0.9,
};
/** One number of so many is enough to see a rule fail. */
const EVERY = 3;

test('核稿 notices about nine in ten mistakes of each kind, made in the numbers that it finds right', () => {
  const noticed = checkMistakes(setNames(), publishedChecker(), EVERY);
  for (const kind of Object.keys(MISTAKES) as Kind[]) {
    const { made, missed } = noticed[kind];
    expect(made, kind).toBeGreaterThan(15);
    expect(1 - missed.length / made, `${kind}\n${missed.join('\n')}`).toBeGreaterThanOrEqual(LEAST[kind]);
  }
});
