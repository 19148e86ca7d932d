import { describe, expect, test } from 'vitest';
import { alikeIn, fieldOf } from './alike.ts';
import { exchangedPairs } from './exchange.ts';
import type { FigureRow } from './figures.ts';
import { gatherFigures } from './figures.ts';
import type { Asked, Judgement, PreparedFigure } from './judgement.ts';
import { prepareFigure } from './judgement.ts';
import { measureOf } from './measure.ts';
import type { Passage } from './passage.ts';

const row = (id: string, value: string): FigureRow => ({
  id,
  label: id,
  published: `${value}元`,
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
  unit: '元',
  hedge: null,
  asOf: '',
  scope: '',
  status: 'final',
  url: '',
});
const [TOWN, COUNTRY] = gatherFigures([row('fare.town', '59'), row('fare.country', '39')]).map((figure) =>
  prepareFigure(figure, 'standard', []),
) as [PreparedFigure, PreparedFigure];

/** A number that has a figure's value, with how like its words are to either figure. */
function told({ figure }: PreparedFigure, town: number, country: number, change: Partial<Judgement> = {}, paragraphId = 0) {
  const value = figure.values[0]!;
  const judgement: Judgement = { verdict: 'agrees', figure, value, reason: null, slip: null, sibling: null, ...change };
  const alike = alikeIn([town, country], fieldOf([TOWN, COUNTRY].map((prepared, index) => ({ prepared, index }))));
  const asked = { measure: measureOf(value.interval, '元'), listed: false, role: 'level', setting: { place: 'here' } } as Asked;
  return { passage: { paragraphId } as Passage, asked, alike, judgement };
}
const verdicts = (...numbers: ReturnType<typeof told>[]): string[] => exchangedPairs(numbers).map(({ verdict }) => verdict);

describe('two numbers of a paragraph that may have changed places', () => {
  test('stay as they are where the words of each tell its own figure, or nearly', () => {
    expect(verdicts(told(TOWN, 2, 1), told(COUNTRY, 1, 2))).toEqual(['agrees', 'agrees']);
    expect(verdicts(told(TOWN, 1, 1.1), told(COUNTRY, 1, 1))).toEqual(['agrees', 'agrees']);
  });

  test('are both to be looked at again where the words tell them crosswise', () => {
    const [one, other] = exchangedPairs([told(TOWN, 1, 2), told(COUNTRY, 2, 1)]);
    expect(one).toMatchObject({ verdict: 'doubtful', figure: COUNTRY.figure, sibling: TOWN.figure });
    expect(other).toMatchObject({ verdict: 'doubtful', figure: TOWN.figure, sibling: COUNTRY.figure });
  });

  test('are no pair across paragraphs', () => {
    expect(verdicts(told(TOWN, 1, 2), told(COUNTRY, 2, 1, {}, 9))).toEqual(['agrees', 'agrees']);
  });

  test('share a doubt: who has the value that a wrong number should have is asked about too', () => {
    const wrong = told(COUNTRY, 2, 1, { verdict: 'differs', figure: TOWN.figure, sibling: COUNTRY.figure });
    expect(verdicts(wrong, told(TOWN, 1, 1))).toEqual(['differs', 'doubtful']);
    expect(verdicts(wrong, told(TOWN, 2, 1))).toEqual(['differs', 'agrees']);
  });
});
