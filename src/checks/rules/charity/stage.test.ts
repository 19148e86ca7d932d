import { describe, expect, test } from 'vitest';
import { emptyContent } from '../../../figures/content.ts';
import type { FigureData, RelationData, Stage } from '../../../figures/schema.ts';
import { checkContent } from '../../steps/run.ts';

const figure = (id: string, kind: FigureData['kind'], published: string, stage?: Stage) => ({
  id,
  origin: { file: 'a.yaml', path: [] },
  data: {
    label: id,
    scope: '全市',
    kind,
    ...(stage ? { stage } : {}),
    observations: [{ published, period: '2020/2020', source: { document: 'd', at: 'p1.s1' } }],
  } as FigureData,
});
const figures = [
  figure('m.pledged', 'money', '9元', 'pledged'),
  figure('m.received', 'money', '6元', 'received'),
  figure('m.received.b', 'money', '3元', 'received'),
  figure('m.spent', 'money', '3元', 'spent'),
  figure('m.unstated', 'money', '6元', 'unstated'),
  figure('m.other', 'money', '3元'),
  figure('m.share', 'share', '50%'),
];

/** Whether the rule finds a mix in a relation. */
function mixes(relation: object): boolean {
  const relations = [
    { id: 'r', origin: { file: 'r.yaml', path: [] }, data: { statement: '试', crosses: '试', ...relation } as RelationData },
  ];
  return checkContent({ ...emptyContent(), figures, relations }).findings.some(({ slug }) => slug === 'relation-stage');
}

describe('money of different stages', () => {
  test.each([
    ['in a sum', { kind: 'sum', total: 'm.pledged', parts: ['m.received', 'm.spent'] }],
    ['in a difference', { kind: 'difference', minuend: 'm.received', subtrahend: 'm.spent', claim: 'm.received.b' }],
    ['as the same thing', { kind: 'same-as', left: 'm.received', right: 'm.pledged' }],
    ['before and after', { kind: 'growth', from: 'm.pledged', to: 'm.received', claim: 'm.share' }],
    ['inside a share', { kind: 'share', part: { sum: ['m.received', 'm.spent'] }, whole: 'm.pledged', claim: 'm.share' }],
    ['with money of no stated stage', { kind: 'sum', total: 'm.pledged', parts: ['m.unstated', 'm.pledged'] }],
    ['with money that has no stage', { kind: 'sum', total: 'm.received', parts: ['m.received.b', 'm.other'] }],
  ])('%s is a finding', (_, relation) => {
    expect(mixes(relation)).toBe(true);
  });

  test.each([
    ['compared as a share', { kind: 'share', part: 'm.spent', whole: 'm.received', claim: 'm.share' }],
    ['compared as a limit', { kind: 'at-most', part: 'm.spent', whole: 'm.received' }],
  ])('%s is none', (_, relation) => {
    expect(mixes(relation)).toBe(false);
  });

  test('of one stage may be added up', () => {
    expect(mixes({ kind: 'sum', total: 'm.received', parts: ['m.received.b', { product: ['m.received', 'm.share'] }] })).toBe(false);
  });
});

test('a stage on what is no money is a finding', () => {
  const odd = [figure('m.people', 'count', '3人', 'spent')];
  expect(
    checkContent({ ...emptyContent(), figures: odd })
      .findings.map(({ slug, what }) => [slug, what])
      .filter(([slug]) => slug === 'data-unit-impossible'),
  ).toEqual([['data-unit-impossible', '数字 m.people 的种类是 count，不是钱，却写了 stage。']]);
});
