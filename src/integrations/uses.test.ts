import { expect, test } from 'vitest';
import { usesIn } from './uses.ts';

test('figures are found in tags, lists, limits, fields and tokens', () => {
  const { figures } = usesIn(`
    <Figure id="a.b.c" at="2015-12-31" size="large" /> <AsOf id="a.b.d" /> <Change figure="e.f" />
    <FigureTable ids={["g.h", 'i.j']} caption="见{k.l@2020-12-31}" />
    <Step title="…" limit="rule.x.limit" law="law-a#第15条">
    { figure: m.n, label: 某某 } {asof:o.p}`);
  expect([...figures].sort()).toEqual(['a.b.c@2015-12-31', 'a.b.d', 'e.f', 'g.h', 'i.j', 'k.l@2020-12-31', 'm.n', 'o.p', 'rule.x.limit']);
});

test('laws are found with the articles named', () => {
  const { laws } = usesIn(
    '<Law id="law-a" at="第3条" /> <Law id="law-b" /> {law:law-a#第4条} <Step title="…" law="law-a#第15条"> <LawDate id="law-c" of="issued" />',
  );
  expect(Object.fromEntries([...laws].map(([id, articles]) => [id, [...articles]]))).toEqual({
    'law-a': ['第3条', '第4条', '第15条'],
    'law-b': [],
    'law-c': [],
  });
});

test('a JavaScript expression is no figure', () => {
  expect(usesIn('<Cards items={[{href: "/a/", title: "甲"}]} />').figures.size).toBe(0);
});
