import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../checks/steps/load.ts';
import { root } from '../integrations/read-content.ts';
import { interval } from './interval.ts';
import { readPublished } from './published.ts';
import { buildRegistry } from './registry.ts';
import { judge } from './relations.ts';
import { sideEffects } from './side-effects.ts';
import { agrees, instead, slippedPhrases } from './slip.ts';

const registry = buildRegistry(loadContent(root).content);
const inconsistent = registry.results.filter(({ verdict }) => verdict === 'inconsistent');

test('a slip swaps two neighbours or changes one digit, and leaves everything else', () => {
  expect(
    slippedPhrases('131家')
      .filter(({ kind }) => kind === 'swapped')
      .map(({ published }) => published),
  ).toEqual(['311家', '113家']);
  expect(slippedPhrases('5%').map(({ published }) => published)).toEqual(['0%', '1%', '2%', '3%', '4%', '6%', '7%', '8%', '9%']);
  expect(slippedPhrases('10个').map(({ published }) => published)).not.toContain('01个');
  expect(slippedPhrases('三成')).toEqual([]);
});

test('whatever the number, each slip is one slip away and none is the number itself', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.constantFrom('元', '万人', '%'), (number, unit) => {
      const phrase = `${number}${unit}`;
      for (const { kind, published } of slippedPhrases(phrase)) {
        const differing = [...published].filter((sign, at) => sign !== phrase[at]).length;
        expect(published).toHaveLength(phrase.length);
        expect(differing).toBe(kind === 'swapped' ? 2 : 1);
        if (kind === 'swapped') expect([...published].sort()).toEqual([...phrase].sort());
        expect(published).not.toMatch(/^0\d/);
      }
    }),
  );
});

test('every slip that is named does make its relation agree', () => {
  const slips = inconsistent.flatMap((relation) => relation.slips.map((slip) => ({ relation, slip })));
  expect(slips.length).toBeGreaterThan(3);
  for (const { relation, slip } of slips) {
    const observation = registry.observation(slip.figure);
    const { interval: read } = readPublished(slip.published, {
      kind: observation.figure.kind,
      reading: observation.data.reading,
      upper: observation.data.upper,
    });
    expect(
      agrees(
        judge(relation.data, instead(observation, { ...observation, published: slip.published, interval: read }, registry.observation)),
      ),
      `${relation.id} ${slip.published}`,
    ).toBe(true);
  }
});

test('a relation that agrees has no slips', () => {
  expect(registry.results.filter(({ verdict, slips }) => verdict !== 'inconsistent' && slips.length > 0)).toEqual([]);
});

test('leaving a figure as it is has no side effects, and an absurd value breaks what it takes part in', () => {
  const [relation] = registry.results.filter(({ verdict, observations }) => verdict === 'consistent' && observations.length > 1);
  const { ref, interval: own } = relation!.observations[0]!;
  expect(sideEffects(registry, ref, own, '')).toEqual({ breaks: [], mends: [] });
  expect(sideEffects(registry, ref, interval('987654321987', '987654321987'), '').breaks.map(({ id }) => id)).toContain(relation!.id);
});

test('a value without an upper end breaks nothing that it still allows', () => {
  const [part] = registry.results.filter(
    ({ kind, verdict, observations }) => kind === 'at-most' && verdict === 'consistent' && observations.length === 2,
  );
  const [, whole] = part!.observations;
  expect(sideEffects(registry, whole!.ref, interval(whole!.interval.low, null), '').breaks.map(({ id }) => id)).not.toContain(part!.id);
});

test('a change that ends one disagreement is told when it breaks another relation', () => {
  const told = inconsistent.flatMap(({ id, repairs }) =>
    repairs.map(({ figure, interval: wanted }) => sideEffects(registry, figure, wanted, id).breaks.length > 0),
  );
  expect(told).toContain(true);
  expect(told).toContain(false);
});
