/** The reader's work grows with the text and no faster. Counted, not timed: a busy machine takes longer and does no more. */
import { Session } from 'node:inspector';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readQuantities } from './quantity.ts';

/** Pieces of garbage that once took long, or might. */
const PIECES = [
  '1',
  '一',
  '十',
  '百',
  '每',
  '每人每月',
  '1,',
  '1/',
  '1、',
  '约',
  '一百万零',
  '分之',
  '第1',
  '2020年',
  '1(',
  '几',
  ' ',
  '半',
];
const LENGTH = 4000;
/** Twice the text is twice the work; ends of texts and of runs make it a little more or less. The square would be 4. */
const LINEAR = 2.5;
/** The engine's counts jump when it compiles a function anew in between; the least of some counts is the work. */
const COUNTS = 3;
/** What a regular expression may be given to look at. */
const WINDOW = 64;

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

const session = new Session();
let coverage: Coverage = { result: [] };

beforeAll(() => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/** How many times a block of this folder's code ran. */
function steps(run: () => void): number {
  const take = (): void =>
    session.post('Profiler.takePreciseCoverage', (_, taken) => {
      coverage = taken as Coverage;
    });
  take();
  run();
  take();
  return coverage.result
    .filter(({ url }) => url.includes('/src/figures/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

const garbage = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** Whether a part of a regular expression may repeat without end. */
function isUnbounded(source: string): boolean {
  const withoutClasses = source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
  return [...withoutClasses.matchAll(/[*+]|\{\d+,\}/g)].length > 0;
}

describe('readQuantities', () => {
  test.each(PIECES)('twice as much of %j takes twice the steps at most', (piece) => {
    readQuantities(garbage(piece, LENGTH));
    const ratios = Array.from({ length: COUNTS }, () => {
      const once = steps(() => readQuantities(garbage(piece, LENGTH)));
      expect(once).toBeGreaterThan(LENGTH / piece.length);
      return steps(() => readQuantities(garbage(piece, 2 * LENGTH))) / once;
    });
    expect(Math.min(...ratios)).toBeLessThan(LINEAR);
  });

  test('no regular expression is shown more than a few characters of a long text, or runs on over it by itself', () => {
    const { exec } = RegExp.prototype;
    let longest = 0;
    const running = new Set<string>();
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      if (this.sticky) running.add(this.source);
      else longest = Math.max(longest, text.length);
      return exec.call(this, text);
    });
    for (const piece of PIECES) readQuantities(garbage(piece, LENGTH));
    spy.mockRestore();
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(WINDOW);
    expect(running.size).toBeGreaterThan(0);
    expect([...running].filter(isUnbounded)).toEqual([]);
  });

  test('a part that repeats without end is known from one that does not', () => {
    expect(['a+', '[ab]*', 'x{2,}', '(?:a|b)+c'].every(isUnbounded)).toBe(true);
    expect(['a{2,5}', '[+*]', '\\+', 'x?', '[\\]+]'].some(isUnbounded)).toBe(false);
  });

  test('the count sees work that grows with the square of the text', () => {
    const square = (text: string): number => {
      let seen = 0;
      for (let at = 0; at < text.length; at += 1) for (let other = 0; other < at; other += 1) if (text[at] === text[other]) seen += 1;
      return seen;
    };
    square('1'.repeat(10));
    const ratios = Array.from({ length: COUNTS }, () => steps(() => square('1'.repeat(400))) / steps(() => square('1'.repeat(200))));
    expect(Math.min(...ratios)).toBeGreaterThan(3);
  });
});
