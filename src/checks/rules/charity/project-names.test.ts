import { expect, test } from 'vitest';
import type { Content } from '../../../figures/content.ts';
import { emptyContent } from '../../../figures/content.ts';
import { categoriesOf, choices, counterOf, fits } from '../../../figures/project-filter.ts';
import { checkContent } from '../../steps/run.ts';

const origin = { file: 'a.yaml', path: [] };
const relations = [
  { id: 'charity-categories-list', origin, data: { kind: 'list-count', claim: 'a.b', items: ['助学', '救灾'], statement: '试' } },
] as Content['relations'];
const project = (id: string, more: object) =>
  ({
    id,
    origin,
    data: { title: id, kind: 'project', what: '试', published: [], unpublished: [], source: { document: 'd', at: 'p1.s1' }, ...more },
  }) as Content['projects'][number];
const found = (content: Partial<Content>): string[] =>
  checkContent({ ...emptyContent(), relations, ...content })
    .findings.filter(({ what }) => /项目/.test(what))
    .map(({ slug, what }) => `${slug} ${what}`);

test('a project in a category that nobody published is a finding', () => {
  expect(
    found({
      projects: [project('a', { categories: ['助学'], sortedBy: 'source' }), project('b', { categories: ['助老'], sortedBy: 'name' })],
    }),
  ).toEqual(['data-unknown-id 项目 b 的类别“助老”不在公布的类别里。']);
});

test('a category says whether the source put the project there', () => {
  expect(found({ projects: [project('a', { categories: ['助学'] })] })).toEqual([
    'data-schema 项目 a 的 categories 和 sortedBy 只写了一样。',
  ]);
});

test('every project is left by the choice of its kind and category, and the choices of one kind count each project once', () => {
  const projects = [project('a', { categories: ['助学', '救灾'], sortedBy: 'source' }), project('b', { kind: 'fund' })].map(
    ({ data }) => data,
  );
  const all = choices(categoriesOf(relations));
  const count = (kind: string, category: string): number =>
    projects.filter((one) => fits(one, all.find((choice) => choice.kind === kind && choice.category === category)!)).length;
  expect([
    count('all', 'all'),
    count('project', 'all'),
    count('fund', 'all'),
    count('all', '助学'),
    count('all', '救灾'),
    count('all', 'none'),
    count('fund', '助学'),
  ]).toEqual([2, 1, 1, 1, 1, 1, 0]);
  expect(new Set(all.map(counterOf)).size).toBe(5 * 4);
});
