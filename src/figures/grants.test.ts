import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GrantData } from './charity-schema.ts';
import { emptyContent } from './content.ts';
import { formatInterval } from './format.ts';
import { groupGrants, proveTotal, rowsOfTotal, sumOf, sumText } from './grants.ts';
import type { Observation } from './observation.ts';
import { buildRegistry } from './registry.ts';
import type { FigureData, Stage } from './schema.ts';

const row = (amount: string, more: Partial<GrantData> = {}): GrantData => ({
  stage: 'received',
  date: '2020-05-10',
  amount,
  form: 'money',
  from: '某公司',
  to: '某会',
  project: 'aid',
  source: { document: 'report', at: 'p1.s1' },
  ...more,
});
const sited = (rows: GrantData[]) => rows.map((data, index) => ({ id: `row-${index}`, data, origin: { file: 'rows.yaml', path: [] } }));

function total(
  published: string,
  stage: Stage = 'received',
  time: Pick<FigureData['observations'][number], 'period' | 'asOf'> = { period: '2020/2020' },
): Observation {
  const data: FigureData = {
    label: '总数',
    scope: '全年',
    kind: 'money',
    stage,
    observations: [{ published, ...time, source: { document: 'report', at: 'p1.s1' } }],
  };
  return buildRegistry({ ...emptyContent(), figures: [{ id: 'aid.total', data, origin: { file: 'aid.yaml', path: [] } }] }).observation(
    'aid.total',
  );
}

describe('rows of one stage', () => {
  test('in whole 元 add up exactly, whatever their number', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = list.reduce((a, b) => a + b, 0);
        const rows = list.map((amount) => row(`${amount}元`));
        const here = proveTotal({ figure: 'aid.total', rows: 'all' }, total(`${sum}元`), rows).agrees;
        const beside = proveTotal({ figure: 'aid.total', rows: 'all' }, total(`${sum + 1}元`), rows).agrees;
        return here && !beside;
      }),
    );
  });

  test('keep their precision: three roundings are three half units', () => {
    expect(formatInterval(sumOf([row('10万元'), row('10万元'), row('0.5万元')]), '元')).toBe('19.45到21.55万元');
  });

  test('come to a total that was cut instead of rounded', () => {
    expect(proveTotal({ figure: 'aid.total', rows: 'all' }, total('30万元'), [row('309000元')]).agrees).toBe(true);
    expect(proveTotal({ figure: 'aid.total', rows: 'all' }, total('30万元'), [row('311000元')]).agrees).toBe(false);
  });

  test('of which only some are known must not exceed the total', () => {
    expect(proveTotal({ figure: 'aid.total', rows: 'some' }, total('30万元'), [row('5万元')]).agrees).toBe(true);
    expect(proveTotal({ figure: 'aid.total', rows: 'some' }, total('30万元'), [row('32万元')]).agrees).toBe(false);
  });
});

test('rows of two stages are never added together', () => {
  expect(() => sumOf([row('1元'), row('1元', { stage: 'pledged' })])).toThrow(/never added together/);
});

test('a total counts the rows of its stage, its project and its time', () => {
  const rows = sited([
    row('1元'),
    row('2元', { stage: 'pledged' }),
    row('3元', { project: 'other' }),
    row('4元', { date: '2021-01-01' }),
    row('5元', { date: '2020-12-31' }),
  ]);
  const amounts = (list: typeof rows) => list.map(({ data }) => data.amount);
  expect(amounts(rowsOfTotal({ figure: 'aid.total', project: 'aid', rows: 'all' }, total('6元'), rows))).toEqual(['1元', '5元']);
  expect(amounts(rowsOfTotal({ figure: 'aid.total', rows: 'all' }, total('9元'), rows))).toEqual(['1元', '3元', '5元']);
  expect(amounts(rowsOfTotal({ figure: 'aid.total', rows: 'all' }, total('13元', 'received', { asOf: '2021' }), rows))).toEqual([
    '1元',
    '3元',
    '4元',
    '5元',
  ]);
});

test('rows are grouped by stage and project', () => {
  const groups = groupGrants(sited([row('1元'), row('2元', { stage: 'spent' }), row('3元')]));
  expect(groups.map((group) => [group.stage, group.project, sumText(group)])).toEqual([
    ['received', 'aid', '4元'],
    ['spent', 'aid', '2元'],
  ]);
});
