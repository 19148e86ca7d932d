import { beforeAll, describe, expect, test } from 'vitest';
import type { Checker } from '../../src/check-text/check-text.ts';
import { publishedChecker, readSet, scoreSet } from './score.ts';

let checker: Checker;
beforeAll(() => { checker = publishedChecker(); });

/**
 * What the program reaches on each set now; a change may better it and must not worsen it. All sets were held back once, and what
 * was reached unseen stands at the head of each: that is the forecast for the next text, these are not.
 * `flagged`: share of the wrong numbers; `relations`: of the wrong relations.
 */
const REACHED = [
  { set: 'first', flagged: 1, relations: 1, falseAlarms: 0 },
  { set: 'second', flagged: 0.9, relations: 0.91, falseAlarms: 0 },
  { set: 'third', flagged: 0.7, relations: 0.54, falseAlarms: 0 },
  { set: 'fourth', flagged: 0.76, relations: 0.59, falseAlarms: 1 },
  { set: 'fifth', flagged: 0.95, relations: 0.85, falseAlarms: 0 },
  { set: 'sixth', flagged: 0.86, relations: 0.8, falseAlarms: 0 },
] as const;

describe('核稿 on annotated press text', () => {
  test.each(REACHED)('the $set set: wrong numbers and wrong relations are flagged, right ones are not called wrong', ({ set, flagged, relations, falseAlarms }) => {
    const score = scoreSet(readSet(set), checker);
    expect(score.paragraphs).toBe(30);
    expect(score.wrong).toBeGreaterThan(30);
    expect(score.wrongFlagged / score.wrong, score.missed.join('\n')).toBeGreaterThanOrEqual(flagged);
    expect(score.relationsFlagged / score.relationsWrong, score.missed.join('\n')).toBeGreaterThanOrEqual(relations);
    expect(score.falseAlarms.length, score.falseAlarms.join('\n')).toBeLessThanOrEqual(falseAlarms);
    expect(score.falseRelations.length, score.falseRelations.join('\n')).toBe(0);
  });
});
