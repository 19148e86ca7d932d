import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from './change.ts';
import { changesBetween, observationIn, verdictChanges } from './change.ts';
import type { ReleasedFigure, ReleasedObservation, Snapshot } from './snapshot.ts';
import { NOTHING } from './snapshot.ts';

const standard: ReleasedObservation = {
  published: '590元/月',
  low: '590',
  high: '590',
  unit: '元/月',
  asOf: '2020-12-31',
  source: { document: 'report', at: 'p1.s2' },
  status: 'final',
};
const rule: ReleasedObservation = {
  ...standard,
  published: '30个工作日',
  unit: '工作日',
  asOf: '2026-11-23',
  source: { law: 'measures', article: '第22条' },
};
const figure = (observations: ReleasedObservation[], more: Partial<ReleasedFigure> = {}): ReleasedFigure => ({
  label: '低保标准',
  scope: '全市',
  kind: 'standard',
  observations,
  ...more,
});
const state = (figures: Record<string, ReleasedFigure>): Snapshot => ({ figures: new Map(Object.entries(figures)), relations: new Map() });

/** Changes of the one figure `a.b`, as `ref field old→new`. */
function changes(before: ReleasedFigure | null, after: ReleasedFigure | null): string[] {
  const told = ({ ref, field, old, new: now }: Change): string => `${ref} ${field} ${old ?? '无'}→${now ?? '无'}`;
  return changesBetween(before ? state({ 'a.b': before }) : NOTHING, after ? state({ 'a.b': after }) : NOTHING).map(told);
}

describe('of what was published', () => {
  test.each<[string, ReleasedFigure | null, ReleasedFigure | null, string[]]>([
    [
      'another phrase',
      figure([standard]),
      figure([{ ...standard, published: '580元/月', low: '580', high: '580' }]),
      ['a.b@2020-12-31 published 590元/月→580元/月'],
    ],
    [
      'the same phrase read in another way',
      figure([standard]),
      figure([{ ...standard, low: '589.5', high: '590.5' }]),
      ['a.b@2020-12-31 reading 590元/月→589.5到590.5元/月'],
    ],
    [
      'another place in the source',
      figure([standard]),
      figure([{ ...standard, source: { document: 'report', at: 'p2.s1' } }]),
      ['a.b@2020-12-31 source report 第1段第2句→report 第2段第1句'],
    ],
    [
      'another day for the same phrase',
      figure([standard]),
      figure([{ ...standard, asOf: '2019-12-31' }]),
      ['a.b@2020-12-31 time 截至2020年底→截至2019年底'],
    ],
    [
      'an end of validity',
      figure([{ ...rule, valid: { from: '2021' } }]),
      figure([{ ...rule, valid: { from: '2021', to: '2025' } }]),
      ['a.b@2026-11-23 time 截至2026年11月23日，2021年起→截至2026年11月23日，2021年至2025年'],
    ],
    ['another scope', figure([standard]), figure([standard], { scope: '市区' }), ['a.b scope 全市→市区']],
    ['another name', figure([standard]), figure([standard], { label: '标准' }), ['a.b label 低保标准→标准']],
    [
      'an observation that is gone',
      figure([standard, { ...standard, asOf: '2015-12-31', published: '372元/月' }]),
      figure([standard]),
      ['a.b@2015-12-31 withdrawn 372元/月→无'],
    ],
    ['a figure that is gone', figure([standard]), null, ['a.b withdrawn 590元/月→无']],
  ])('%s is a change that alters', (_, before, after, wanted) => {
    expect(changes(before, after)).toEqual(wanted);
  });

  test.each<[string, ReleasedFigure | null, ReleasedFigure | null, string[]]>([
    ['a figure that was not there', null, figure([standard]), ['a.b new 无→590元/月']],
    [
      'a later observation',
      figure([standard]),
      figure([standard, { ...standard, published: '650元/月', asOf: '2025-12-31' }]),
      ['a.b@2025-12-31 added 590元/月→650元/月'],
    ],
    [
      'an earlier observation, put in afterwards',
      figure([standard]),
      figure([{ ...standard, published: '372元/月', asOf: '2015-12-31' }, standard]),
      ['a.b@2015-12-31 new 无→372元/月'],
    ],
    [
      'a rule that a later one ends',
      figure([{ ...rule, asOf: undefined, valid: { from: '2024' } }]),
      figure([
        { ...rule, asOf: undefined, valid: { from: '2024', to: '2025' } },
        { ...rule, asOf: undefined, published: '20个工作日', valid: { from: '2026' } },
      ]),
      ['a.b@2024 ended 2024年起→2024年至2025年', 'a.b@2026 added 30个工作日→20个工作日'],
    ],
    [
      'a rule that somebody looked up again',
      figure([rule]),
      figure([{ ...rule, asOf: '2027-03-01' }]),
      ['a.b@2026-11-23 confirmed 截至2026年11月23日→截至2027年3月1日'],
    ],
  ])('%s alters nothing', (_, before, after, wanted) => {
    expect(changes(before, after)).toEqual(wanted);
  });

  test('a rule that is dated back was not confirmed', () => {
    expect(changes(figure([rule]), figure([{ ...rule, asOf: '2020-01-01' }]))).toEqual([
      'a.b@2026-11-23 time 截至2026年11月23日→截至2020年1月1日',
    ]);
  });

  test('a disagreement that was found is none: the published value stays', () => {
    expect(changes(figure([standard]), figure([{ ...standard, status: 'disputed' }]))).toEqual([]);
  });

  test('the order of observations does not matter', () => {
    const old = { ...standard, published: '372元/月', asOf: '2015-12-31' };
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (a, b) => {
        expect(changes(figure(a ? [old, standard] : [standard, old]), figure(b ? [old, standard] : [standard, old]))).toEqual([]);
      }),
    );
  });
});

test('an observation is found by its date, and a bare id gives the latest', () => {
  const old = { ...standard, published: '372元/月', asOf: '2015-12-31' };
  const there = state({ 'a.b': figure([standard, old]) });
  expect(['a.b', 'a.b@2015-12-31', 'a.b@2016', 'a.c'].map((ref) => observationIn(there, ref)?.published)).toEqual([
    '590元/月',
    '372元/月',
    undefined,
    undefined,
  ]);
});

test('a verdict that turned is told, and one that stayed is not', () => {
  const relation = (verdict: 'consistent' | 'inconsistent') => ({
    kind: 'sum',
    statement: '',
    figures: ['a.b'],
    verdict,
    acknowledged: false,
    claim: null,
    computed: null,
    repairs: [],
  });
  const before: Snapshot = {
    figures: new Map(),
    relations: new Map([
      ['one', relation('consistent')],
      ['two', relation('consistent')],
      ['old', relation('consistent')],
    ]),
  };
  const after: Snapshot = {
    figures: new Map(),
    relations: new Map([
      ['one', relation('inconsistent')],
      ['two', relation('consistent')],
    ]),
  };
  expect(verdictChanges(before, after).map(({ relation: id, old, new: now }) => [id, old, now])).toEqual([
    ['old', 'consistent', null],
    ['one', 'consistent', 'inconsistent'],
  ]);
});
