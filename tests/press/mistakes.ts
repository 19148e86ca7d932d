/** Measures 核稿 on mistakes of each kind, made in turn in the numbers of the annotated texts that it recognises and finds right. */
import type { CheckedQuantity } from '../../src/check-text/check-text.ts';
import { checkText } from '../../src/check-text/check-text.ts';
import type { Checker } from '../../src/check-text/checker.ts';
import type { Verdict } from '../../src/check-text/judgement.ts';
import { placeOf, readSet } from './score.ts';

/** A mistake made in a printed number; null where it has none of it. */
type Mistake = (phrase: string) => string | null;

/** A mistake in what a pattern finds. */
export const where =
  (pattern: RegExp, replacement: string | ((...found: string[]) => string)): Mistake =>
  (phrase) =>
    pattern.test(phrase) ? phrase.replace(pattern, replacement as string) : null;

const firstOf =
  (...mistakes: readonly Mistake[]): Mistake =>
  (phrase) =>
    mistakes.map((mistake) => mistake(phrase)).find((wrong) => wrong !== null) ?? null;

export const MISTAKES = {
  'two digits exchanged': where(/([1-9])(?!\1)([1-9])/, '$2$1'),
  'a digit lost': where(/(\d)\d(\d+)/, '$1$2'),
  'a digit doubled': where(/(\d)(\d+)/, '$1$1$2'),
  'another last digit': where(/(\d)(\d)(?=\D*$)/, (_, before = '', last = '') => before + String((Number(last) + 3) % 10)),
  'a nought too many': where(/^(\D*\d+)(\D*)$/, '$10$2'),
  'the point moved': where(/(\d)(\d)\.(\d)/, '$1.$2$3'),
  '万 and 亿 mixed up': firstOf(where(/亿/, '万'), where(/万/, '亿')),
  'households for people': where(/(?:人次|老年人|[人名位])$/, '户'),
  'people for visits': where(/人次$/, '人'),
  'days and working days mixed up': firstOf(where(/个?工作日$/, '日'), where(/[日天]$/, '个工作日')),
  'a bound turned round': firstOf(where(/^(?:不低于|不少于|至少)/, '不超过'), where(/^(?:不超过|最多|至多)/, '不低于')),
  'less for more': firstOf(where(/^(?:超过|逾|超)/, '不到'), where(/^(\d[\d.]*)([万亿]?)[余多]/, '不到$1$2')),
} as const satisfies Record<string, Mistake>;

export type Kind = keyof typeof MISTAKES;

/** Of the mistakes of one kind, how many were made and which were not noticed. */
export interface Noticed {
  made: number;
  readonly missed: string[];
}

const ALARMS: ReadonlySet<Verdict> = new Set(['differs', 'doubtful', 'outdated']);

/** Makes every mistake in one of `every` numbers of the sets, starting with the first. */
export function checkMistakes(sets: readonly string[], checker: Checker, every = 1): Record<Kind, Noticed> {
  const kinds = Object.entries(MISTAKES) as [Kind, Mistake][];
  const noticed = Object.fromEntries(kinds.map(([kind]) => [kind, { made: 0, missed: [] }])) as unknown as Record<Kind, Noticed>;
  let turn = 0;
  for (const { text, quantities = [] } of sets.flatMap(readSet))
    for (const { phrase, nth, expect, figure } of quantities) {
      if (expect !== 'agrees' || figure === null) continue;
      turn += 1;
      if (turn % every !== 1 % every) continue;
      const at = placeOf(text, phrase, nth);
      const found = quantityAt(text, at, phrase, checker);
      if (found?.verdict !== 'agrees' || found.figure?.id !== figure) continue;
      for (const [kind, mistake] of kinds) {
        const wrong = mistake(phrase);
        if (wrong === null || wrong === phrase) continue;
        noticed[kind].made += 1;
        const changed = text.slice(0, at) + wrong + text.slice(at + phrase.length);
        const verdict = quantityAt(changed, at, wrong, checker)?.verdict;
        if (!verdict || !ALARMS.has(verdict)) noticed[kind].missed.push(`${figure}：${phrase} → ${wrong}`);
      }
    }
  return noticed;
}

const quantityAt = (text: string, at: number, phrase: string, checker: Checker): CheckedQuantity | undefined =>
  checkText(text, checker).quantities.find(({ start, end }) => start < at + phrase.length && end > at);
