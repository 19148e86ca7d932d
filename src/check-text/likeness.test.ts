import { describe, expect, test } from 'vitest';
import { scanQuantities } from '../figures/quantity-scan.ts';
import { phrasings, readExample } from '../integrations/phrasings.ts';
import { featuresOf, marksOf, newAround, weighAround } from './features.ts';
import type { Example, Told } from './learn.ts';
import { learn } from './learn.ts';
import type { Likeness } from './likeness.ts';
import { likenessIn, readLikeness } from './likeness.ts';

const example = (piece: string): Example => readExample(piece, 'the test');
const TOLD: Told[] = [
  { id: 'bread', label: '面包的价钱', examples: ['面包卖到了【3元】', '一只面包要【3元】'].map(example) },
  { id: 'water', label: '水费', examples: ['自来水每吨【3元】', '用水一吨交【3元】'].map(example) },
];
const ranked = (likeness: Likeness, text: string, start: number, end: number): string[] => {
  const scores = likenessIn(text, likeness)(start, end);
  return likeness.ids
    .map((id, index) => ({ id, score: scores[index]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
};
const likest = (learnt: Record<string, string>, piece: string): string | undefined => {
  const { text, start, end } = example(piece);
  return ranked(readLikeness(learnt), text, start, end)[0];
};

describe('features of a number', () => {
  test('weigh less the farther off they stand, across marks and behind the number', () => {
    const { text, start, end } = example('水费，面包【3元】一只');
    const around = newAround();
    weighAround(marksOf(text), start, end, around);
    const [bread, water, one] = [around.before[1]!, around.before[4]!, around.after[1]!];
    expect([around.reachBefore, around.reachAfter]).toEqual([5, 2]);
    expect(bread).toBeGreaterThan(water);
    expect(bread).toBeGreaterThan(one);
    expect(one).toBeGreaterThan(0);
  });

  test('know their side, hold no lone numeral and nothing of another paragraph', () => {
    const { text, start, end } = example('水费\n二级面包【3元】每只');
    const { before, after } = featuresOf(text, start, end);
    expect([...before.keys()].sort()).toEqual(['包', '级', '级面', '面', '面包', '二级'].sort());
    expect([...after.keys()].sort()).toEqual(['只', '每', '每只'].sort());
  });
});

describe('likeness learnt from examples', () => {
  test('finds the figure by words that no example puts in that order', () => {
    const learnt = learn(TOLD);
    expect(likest(learnt, '这家店的面包，标价【5元】')).toBe('bread');
    expect(likest(learnt, '自来水涨价，【5元】')).toBe('water');
    expect(likest(learnt, '【5元】')).toBeUndefined();
  });

  test('tells two neighbours apart by the order of their words', () => {
    const learnt = learn([
      {
        id: 'poor',
        label: '穷人的份额',
        examples: ['村民里穷人占【3%】', '在村民中，穷人有【3%】', '村民当中的穷人是【3%】'].map(example),
      },
      {
        id: 'villagers',
        label: '村民的份额',
        examples: ['【3%】的村民是穷人', '穷人占村民的【3%】是个村民数', '【3%】村民同时是穷人'].map(example),
      },
    ]);
    expect(likest(learnt, '有【5%】村民是穷人')).toBe('villagers');
    expect(likest(learnt, '村民里头，穷人【5%】')).toBe('poor');
  });

  test('is kept without a digit, for no number may be published without its origin', () => {
    expect(Object.values(learn(TOLD)).join('')).toMatch(/^[\u4e00-\u9fffa-z]+$/);
    expect(learn([])).toEqual({});
  });

  test('from half of the examples finds the figures of the other half', () => {
    const told = phrasings();
    const half = (rest: number) => told.map((one) => ({ ...one, examples: one.examples.filter((_, index) => index % 2 === rest) }));
    const likeness = readLikeness(learn(half(0)));
    let [asked, found] = [0, 0];
    for (const { id, examples } of half(1))
      for (const { text, start, end } of examples) {
        if (!scanQuantities(text).some((one) => one.start < end && one.end > start)) continue;
        asked += 1;
        if (ranked(likeness, text, start, end).slice(0, 3).includes(id)) found += 1;
      }
    expect(asked).toBeGreaterThan(900);
    expect(found / asked).toBeGreaterThan(0.85);
  });
});
