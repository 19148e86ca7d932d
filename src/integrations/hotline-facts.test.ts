import { expect, test } from 'vitest';
import type { HotlineFacts, HotlinePages } from './hotline-facts.ts';
import { compareHotlineFacts, hotlinePages, LEVELS, readHotlineFacts } from './hotline-facts.ts';

const said = { under: '电话', says: ['危险打{phone:police}'] };
const facts: HotlineFacts = {
  facts: [{ id: 'emergency', fact: '有危险，先报警', kids: said, teens: said, adults: said }],
  own: { kids: [], teens: [], adults: [] },
};
const page = '\n<Urgent>\n\n当心\n\n</Urgent>\n\n## 电话\n\n**危险** 打<Phone name="police" />。\n';
const pages: HotlinePages = { kids: page, teens: page, adults: page };

test('the three pages of the site tell the same facts', () => {
  expect(compareHotlineFacts(readHotlineFacts(), hotlinePages())).toEqual([]);
});

test('every fact of the site stands on each page, or the list says why not', () => {
  const { facts: all } = readHotlineFacts();
  const left = all.flatMap((fact) =>
    (Object.keys(LEVELS) as (keyof typeof LEVELS)[]).filter((level) => 'because' in fact[level]).map((level) => `${fact.id} ${level}`),
  );
  expect(left).toEqual(['youth-line kids']);
});

test('pages that agree pass; a component counts as its token', () => {
  expect(compareHotlineFacts(facts, pages)).toEqual([]);
});

test('a fact that one level lost is named with its page', () => {
  expect(compareHotlineFacts(facts, { ...pages, kids: page.replace('<Phone name="police" />', '电话') })).toEqual([
    '“小朋友”那一页少了一件事：“有危险，先报警”。标题“电话”下面找不到“危险打{phone:police}”',
  ]);
});

test('a heading that is gone, and one that only one level has, are named', () => {
  expect(compareHotlineFacts(facts, { ...pages, adults: page.replace('## 电话', '## 号码') })).toEqual([
    '“大人”那一页少了一件事：“有危险，先报警”。应在标题“电话”下面，这个标题找不到了',
    '“大人”那一页多了一节“号码”，别的两页有没有说，没有登记',
  ]);
});

test('a reason stands for a fact; a section may be one level’s own', () => {
  const without = {
    ...facts,
    facts: [{ ...facts.facts[0]!, kids: { because: '小朋友不需要知道' } }],
    own: { ...facts.own, kids: [{ under: '电话', because: '只有这一页才用得上' }] },
  };
  expect(compareHotlineFacts(without, { ...pages, kids: '\n## 电话\n\n没有\n' })).toEqual([]);
  expect(
    compareHotlineFacts({ ...facts, own: { ...facts.own, teens: [{ under: '早没有了', because: '只有这一页才用得上' }] } }, pages),
  ).toEqual(['“大孩子”那一页没有“早没有了”这一节了，own 里也该删掉']);
});

test('a fact written twice and a fact without a place are refused', () => {
  expect(compareHotlineFacts({ ...facts, facts: [facts.facts[0]!, facts.facts[0]!] }, pages)).toEqual(['“emergency”写了两条，留一条']);
  expect(() => readHotlineFacts({ facts: [{ id: 'a', fact: '甲', kids: said, teens: said }], own: facts.own })).toThrow(
    'hotline-facts.yaml',
  );
});
