import { expect, test } from 'vitest';
import { emptyContent } from '../../../figures/content.ts';
import { checkContent } from '../../steps/run.ts';

const said = (kind: 'figures' | 'relations' | 'sources') => ({
  id: kind,
  data: { kind, because: '新建的站，还没有登记' },
  origin: { file: 'src/content/empty.yaml', path: ['empty', 0] },
});
const ledger = (id: string) => ({
  id,
  data: { document: id, title: '工作报告', issuer: '民政局', date: '2021', language: 'zh-CN', sha256: 'a'.repeat(64), entries: [] },
  origin: { file: `src/content/sources/${id}.yaml`, path: [] },
});

const found = (content: object): string[] =>
  checkContent({ ...emptyContent(), ...content })
    .findings.filter(({ slug }) => slug === 'data-empty')
    .map(({ what }) => what);

test('rule: data-empty: nothing at all is three findings', () => {
  expect(found({})).toHaveLength(3);
});

test('rule: data-empty: a new site says what it has none of yet', () => {
  expect(found({ empty: [said('figures'), said('relations'), said('sources')] })).toEqual([]);
  expect(found({ empty: [said('figures'), said('sources')] })).toEqual(['一条算式也没有读到，等于什么也没有查。']);
});

test('rule: data-empty: what is there must not be said to be missing', () => {
  expect(found({ empty: [said('figures'), said('relations'), said('sources')], ledgers: [ledger('report-2021')] })).toEqual([
    '这里说还没有来源台账，其实已经有了。',
    '台账 report-2021 里一个数也没有。',
  ]);
});
