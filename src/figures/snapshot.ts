/** What a release keeps: every published observation and every verdict as plain values, as readers of that day saw them. */
import { z } from 'zod';
import type { Interval } from './interval.ts';
import { toStrings } from './interval.ts';
import type { Observation } from './observation.ts';
import type { Registry, RelationResult } from './registry.ts';
import { FIGURE_KINDS, sourceSchema, VERDICTS } from './schema.ts';

const ends = z.strictObject({ low: z.string().nullable(), high: z.string().nullable() });

/** Bounds are kept beside the phrase: a later reader of phrases must not change what was published. */
const releasedObservationSchema = z.strictObject({
  published: z.string(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  lowOpen: z.literal(true).optional(),
  highOpen: z.literal(true).optional(),
  unit: z.string(),
  hedge: z.string().optional(),
  asOf: z.string().optional(),
  period: z.string().optional(),
  moment: z.string().optional(),
  valid: z.strictObject({ from: z.string(), to: z.string().optional() }).optional(),
  source: sourceSchema,
  status: z.enum(['final', 'provisional', 'disputed']),
});

export const releasedFigureSchema = z.strictObject({
  label: z.string(),
  scope: z.string(),
  kind: z.enum(FIGURE_KINDS),
  observations: z.array(releasedObservationSchema),
});

export const releasedRelationSchema = z.strictObject({
  kind: z.string(),
  statement: z.string(),
  figures: z.array(z.string()),
  verdict: z.enum(VERDICTS),
  acknowledged: z.boolean(),
  claim: ends.nullable(),
  computed: ends.nullable(),
  repairs: z.array(
    z.strictObject({ figure: z.string(), asOf: z.string().optional(), low: z.string().nullable(), high: z.string().nullable() }),
  ),
});

export type ReleasedObservation = z.infer<typeof releasedObservationSchema>;
export type ReleasedFigure = z.infer<typeof releasedFigureSchema>;
export type ReleasedRelation = z.infer<typeof releasedRelationSchema>;

/** All data of one moment, by id, in the order of the ids. */
export interface Snapshot {
  readonly figures: ReadonlyMap<string, ReleasedFigure>;
  readonly relations: ReadonlyMap<string, ReleasedRelation>;
}

export const NOTHING: Snapshot = { figures: new Map(), relations: new Map() };

/** The data as they stand. `words` undoes the tokens of labels, scopes and statements. */
export function snapshotOf(
  { figures, results, observation }: Pick<Registry, 'figures' | 'results' | 'observation'>,
  words: (text: string) => string,
): Snapshot {
  return {
    figures: sorted(
      figures.map(({ id, label, scope, kind, observations }) => [
        id,
        { label: words(label), scope: words(scope), kind: kind as ReleasedFigure['kind'], observations: observations.map(keptObservation) },
      ]),
    ),
    relations: sorted(results.map((result) => [result.id, keptRelation(result, words, observation)])),
  };
}

/** Entries in the order of their keys, the same on every machine. */
export const sorted = <T>(entries: Iterable<readonly [string, T]>): Map<string, T> =>
  new Map([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

function keptObservation({
  published,
  interval,
  unit,
  hedge,
  asOf,
  period,
  moment,
  valid,
  source,
  status,
}: Observation): ReleasedObservation {
  const { low, high, lowOpen, highOpen } = toStrings(interval);
  return withoutBlanks({
    published,
    low,
    high,
    lowOpen: lowOpen && low !== null ? (true as const) : undefined,
    highOpen: highOpen && high !== null ? (true as const) : undefined,
    unit,
    hedge: hedge ?? undefined,
    asOf,
    period,
    moment,
    valid: valid && withoutBlanks(valid),
    source,
    status,
  });
}

function keptRelation(
  { kind, statement, observations, verdict, acknowledged, claim, computed, repairs }: RelationResult,
  words: (text: string) => string,
  observation: Registry['observation'],
): ReleasedRelation {
  return {
    kind,
    statement: words(statement),
    figures: [...new Set(observations.map(({ figure }) => figure.id))],
    verdict,
    acknowledged,
    claim: claim && endsOf(claim),
    computed: computed && endsOf(computed),
    repairs: repairs.map(({ figure, interval }) =>
      withoutBlanks({
        figure: figure.split('@')[0]!,
        asOf: figure.includes('@') ? isoTime(observation(figure)) : undefined,
        ...endsOf(interval),
      }),
    ),
  };
}

function endsOf(interval: Interval): { low: string | null; high: string | null } {
  const { low, high } = toStrings(interval);
  return { low, high };
}

/** Left-out fields stay out of the file. */
const withoutBlanks = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

/** The date or period as data files print it. */
export const isoTime = ({ asOf, period, valid }: Pick<ReleasedObservation, 'asOf' | 'period' | 'valid'>): string =>
  period ?? asOf ?? valid?.from ?? '';

/** Document and place, whether the source is a document or a law. */
export const placeOf = (source: ReleasedObservation['source']): { document: string; at: string } =>
  'law' in source ? { document: source.law, at: source.article } : source;

/** Whether two plain values are equal; the order of fields does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
