import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDelta, compareVersions, deltaOf, releaseSchema, releaseText, sealedText, VERSION } from './release.ts';
import type { ReleasedFigure, ReleasedRelation, Snapshot } from './snapshot.ts';
import { NOTHING, sorted } from './snapshot.ts';

const figure = fc.record({
  label: fc.string({ minLength: 1 }),
  scope: fc.string(),
  kind: fc.constantFrom('standard' as const, 'count' as const),
  observations: fc.array(
    fc.record({
      published: fc.constantFrom('590元/月', '超过17亿元', '三类'),
      low: fc.constantFrom('590', null),
      high: fc.constantFrom('590', null),
      unit: fc.constantFrom('元/月', ''),
      asOf: fc.constantFrom('2015-12-31', '2020-12-31'),
      source: fc.constant({ document: 'report', at: 'p1.s1' }),
      status: fc.constantFrom('final' as const, 'disputed' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
}) as fc.Arbitrary<ReleasedFigure>;
const relation = fc.record({
  kind: fc.constant('sum'),
  statement: fc.string(),
  figures: fc.array(fc.string()),
  verdict: fc.constantFrom('consistent' as const, 'inconsistent' as const),
  acknowledged: fc.boolean(),
  claim: fc.constant(null),
  computed: fc.constant(null),
  repairs: fc.constant([]),
}) as fc.Arbitrary<ReleasedRelation>;
const id = fc.constantFrom('a.b', 'a.c', 'b.a', 'constructor', 'z.z');
const state: fc.Arbitrary<Snapshot> = fc
  .record({ figures: fc.array(fc.tuple(id, figure)), relations: fc.array(fc.tuple(id, relation)) })
  .map(({ figures, relations }) => ({ figures: sorted(new Map(figures)), relations: sorted(new Map(relations)) }));

const plain = ({ figures, relations }: Snapshot): unknown => [[...figures], [...relations]];

describe('a chain of releases', () => {
  test('gives every state back, in the same order', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 5 }), (states) => {
        let before = NOTHING;
        let replayed = NOTHING;
        for (const after of states) {
          replayed = applyDelta(replayed, deltaOf(before, after));
          expect(plain(replayed)).toEqual(plain(after));
          before = after;
        }
      }),
    );
  });

  test('keeps only what changed', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(deltaOf(one, structuredClone(one))).toEqual({ figures: {}, relations: {} });
      }),
    );
  });

  test('is written the same each time, and is read back as it was written', () => {
    fc.assert(
      fc.property(state, (after) => {
        const data = {
          version: '2026.11.1',
          date: '2026-11-23',
          previous: null,
          sha256: '0'.repeat(64),
          ...deltaOf(NOTHING, after),
          events: [],
        };
        const read = releaseSchema.parse(JSON.parse(releaseText(data)));
        expect(read).toEqual(data);
        expect(releaseText(read)).toBe(releaseText(data));
      }),
    );
  });

  test('is sealed together with what came before', () => {
    const text = releaseText({
      version: '2026.11.2',
      date: '2026-11-23',
      previous: '2026.11.1',
      sha256: 'abc',
      figures: {},
      relations: {},
      events: [],
    });
    expect(sealedText(text, 'a')).not.toBe(sealedText(text, 'b'));
    expect(sealedText(text.replace('abc', '0'), 'a')).toBe(sealedText(text, 'a'));
    expect(sealedText(text.replaceAll('\n', '\r\n'), 'a')).toBe(sealedText(text, 'a'));
  });
});

describe('versions', () => {
  test('are ordered by number, not by letter', () => {
    expect(['2026.11.2', '2027.1.1', '2026.11.10', '2026.2.1', '2026.11.1'].sort(compareVersions)).toEqual([
      '2026.2.1',
      '2026.11.1',
      '2026.11.2',
      '2026.11.10',
      '2027.1.1',
    ]);
  });

  test.each(['2026.11', '2026.13.1', '2026.0.1', '2026.01.1', '2026.11.0', 'v2026.11.1', '2026.11.1-a', '26.11.1', ''])(
    '%j is none',
    (text) => {
      expect(VERSION.test(text)).toBe(false);
    },
  );
});
