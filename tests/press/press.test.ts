import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../src/check-text/check-text.ts';
import type { Checker } from '../../src/check-text/checker.ts';
import { MISTAKES, where } from './mistakes.ts';
import { publishedChecker, readSet, scoreSet } from './score.ts';

let checker: Checker;
beforeAll(() => {
  checker = publishedChecker();
});

interface Reached {
  readonly set: string;
  readonly flagged: number;
  readonly relations: number;
  /** Right relations that are called wrong; none where it says nothing. */
  readonly relationsInVain?: number;
}

/**
 * What the program reaches on each set now; a change may better it and must not worsen it. All but the first were held back once, and what
 * was reached unseen stands in decision 8: that is the forecast for the next text, these are not, but for the last two, which taught nothing.
 * `flagged`: share of the wrong numbers that are called wrong or asked to be looked at again; `relations`: the same of wrong relations.
 */
const REACHED = [
  { set: 'first', flagged: 1, relations: 1 },
  { set: 'second', flagged: 0.95, relations: 0.91 },
  { set: 'third', flagged: 0.86, relations: 0.59 },
  { set: 'fourth', flagged: 0.92, relations: 0.63 },
  { set: 'fifth', flagged: 1, relations: 0.85 },
  { set: 'sixth', flagged: 0.93, relations: 0.93 },
  { set: 'seventh', flagged: 0.97, relations: 0.73 },
  { set: 'eighth', flagged: 1, relations: 0.92 },
  { set: 'ninth', flagged: 0.97, relations: 0.75 },
  { set: 'tenth', flagged: 0.97, relations: 0.83 },
  { set: 'eleventh', flagged: 0.95, relations: 0.83 },
  { set: 'twelfth', flagged: 0.97, relations: 0.75 },
  { set: 'thirteenth', flagged: 1, relations: 1 },
  { set: 'fourteenth', flagged: 0.97, relations: 0.75 },
  { set: 'fifteenth', flagged: 0.97, relations: 0.83 },
  { set: 'sixteenth', flagged: 0.97, relations: 0.92 },
  { set: 'seventeenth', flagged: 0.95, relations: 0.76 },
  { set: 'eighteenth', flagged: 1, relations: 0.92 },
  { set: 'nineteenth', flagged: 0.97, relations: 0.91 },
  { set: 'twentieth', flagged: 1, relations: 1 },
  { set: 'twenty-first', flagged: 1, relations: 0.76 },
  { set: 'twenty-second', flagged: 0.97, relations: 1 },
  { set: 'twenty-third', flagged: 0.93, relations: 0.69 },
  { set: 'twenty-fourth', flagged: 0.97, relations: 0.75 },
  { set: 'twenty-fifth', flagged: 0.93, relations: 0.83 },
  { set: 'twenty-sixth', flagged: 0.89, relations: 0.92, relationsInVain: 1 },
  { set: 'twenty-seventh', flagged: 0.89, relations: 0.91, relationsInVain: 1 },
] as const satisfies readonly Reached[];
/** Of the numbers that are not wrong, at most this share may be asked to be looked at again. */
const DOUBTED_IN_VAIN = 0.035;

describe('核稿 on annotated press text', () => {
  test.each(REACHED)(
    'the $set set: wrong numbers and wrong relations are flagged, right ones are not called wrong',
    ({ set, flagged, relations, relationsInVain = 0 }: Reached) => {
      const score = scoreSet(readSet(set), checker);
      expect(score.paragraphs).toBe(30);
      expect(score.wrong).toBeGreaterThan(30);
      expect((score.wrongFlagged + score.wrongDoubted) / score.wrong, score.missed.join('\n')).toBeGreaterThanOrEqual(flagged);
      expect((score.relationsFlagged + score.relationsDoubted) / score.relationsWrong, score.missed.join('\n')).toBeGreaterThanOrEqual(
        relations,
      );
      expect(score.falseAlarms, score.falseAlarms.join('\n')).toEqual([]);
      expect(score.falseRelations.length, score.falseRelations.join('\n')).toBeLessThanOrEqual(relationsInVain);
      expect(score.doubtedInVain.length / (score.quantities - score.wrong), score.doubtedInVain.join('\n')).toBeLessThanOrEqual(
        DOUBTED_IN_VAIN,
      );
    },
  );
});

describe('a figure under its own name', () => {
  const sentence = (label: string, phrase: string): string => `广元市${label.replace(/（[^）]*）/g, '')}为${phrase}。`;
  const lastOf = (text: string) => checkText(text, checker).quantities.at(-1);

  test('is recognised and agrees, for 95 of 100 figures of the lexicon', () => {
    const figures = checker.figures.map(({ figure }) => figure);
    expect(figures.length).toBeGreaterThan(200);
    const missed = figures.filter(
      ({ label, values }) =>
        !['agrees', 'agrees-otherwise', 'disputed'].includes(lastOf(sentence(label, values.at(-1)!.published))?.verdict ?? ''),
    );
    expect(1 - missed.length / figures.length, missed.map(({ id }) => id).join(' ')).toBeGreaterThanOrEqual(0.95);
  });

  test('is flagged with its first two unlike digits swapped, for 95 of 100', () => {
    const swapped = checker.figures.flatMap(({ figure: { id, label, values } }) => {
      const { published } = values.at(-1)!;
      const wrong = published.replace(/(\d)(?!\1)(\d)/, '$2$1');
      return wrong === published || /(?:^|\D)0\d/.test(wrong) ? [] : [{ id, text: sentence(label, wrong) }];
    });
    expect(swapped.length).toBeGreaterThan(80);
    const missed = swapped.filter(({ text }) => lastOf(text)?.verdict !== 'differs');
    expect(1 - missed.length / swapped.length, missed.map(({ id }) => id).join(' ')).toBeGreaterThanOrEqual(0.95);
  });
});

/** A published phrase in a unit that is taken for its own. */
const MISTAKEN = [where(/(元\/(?:人·)?)月$/, '$1年'), MISTAKES['households for people'], MISTAKES['days and working days mixed up']];

describe('a figure in a unit that is easily mistaken for its own', () => {
  const told = (): { id: string; text: string }[] =>
    checker.figures.flatMap(({ figure: { id, label, values } }) => {
      const { published } = values.at(-1)!;
      const wrong = MISTAKEN.map((mistake) => mistake(published)).find((one) => one !== null);
      return wrong === undefined ? [] : [{ id, text: `广元市${label.replace(/（[^）]*）/g, '')}为${wrong}。` }];
    });

  test('is noticed', () => {
    const all = told();
    expect(all.length).toBeGreaterThan(60);
    const missed = all.filter(({ text }) => !['differs', 'doubtful'].includes(checkText(text, checker).quantities.at(-1)?.verdict ?? ''));
    expect(missed).toEqual([]);
  });
});

test('no text of known words and numbers makes the program fail', () => {
  const words = checker.likeness.ids.flatMap((id) => checker.byId.get(id)!.needs.flatMap(({ anyOf }) => anyOf));
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...[...checker.byId.values()].flatMap(({ figure }) => figure.values.map(({ published }) => published))),
    fc.constantFrom('，', '。', '、', '增长', '减少', '从', '到', '分别为', '占', '平均', '合计', '2015年', '其中', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 4, maxLength: 40 }), (pieces) => checkText(pieces.join(''), checker).quantities.length >= 0),
    { numRuns: 300 },
  );
});
