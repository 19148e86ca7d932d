/** What is different between two states of the data. */
import { formatInterval } from './format.ts';
import { interval } from './interval.ts';
import { dateKey, endKey } from './observation.ts';
import type { Verdict } from './schema.ts';
import type { ReleasedFigure, ReleasedObservation, Snapshot } from './snapshot.ts';
import { isSame, placeOf } from './snapshot.ts';
import { asOfText, placeText } from './wording.ts';

/** Changes of something that was published; each has to be explained to readers. */
export const ALTERING = ['published', 'time', 'reading', 'scope', 'label', 'source', 'withdrawn'] as const;
/** A later observation (`added`), the validity that it ends (`ended`), what never was there before (`new`), and a rule found unchanged on a later day (`confirmed`): nothing that was published is altered. */
export const FIELDS = [...ALTERING, 'added', 'ended', 'new', 'confirmed'] as const;
export type Field = (typeof FIELDS)[number];

/** One difference. `old` and `new` are told in words, and null where there is none. */
export interface Change {
  /** `id` for the figure itself, `id@date` for one of its observations. */
  readonly ref: string;
  readonly field: Field;
  readonly old: string | null;
  readonly new: string | null;
  /** Index of the observation in the later state. */
  readonly index: number | null;
}

/** A relation that says something else now. */
export interface VerdictChange {
  readonly relation: string;
  readonly old: Verdict | null;
  readonly new: Verdict | null;
  readonly figures: readonly string[];
}

/** Every difference between the figures of two states, in the order of the ids. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const ids = [...new Set([...before.figures.keys(), ...after.figures.keys()])].sort();
  return ids.flatMap((id) => figureChanges(id, before.figures.get(id), after.figures.get(id)));
}

/** Every relation whose verdict differs, new and dropped ones included. */
export function verdictChanges(before: Snapshot, after: Snapshot): VerdictChange[] {
  const ids = [...new Set([...before.relations.keys(), ...after.relations.keys()])].sort();
  return ids.flatMap((relation) => {
    const [old, now] = [before.relations.get(relation), after.relations.get(relation)];
    return old?.verdict === now?.verdict
      ? []
      : [{ relation, old: old?.verdict ?? null, new: now?.verdict ?? null, figures: (now ?? old)!.figures }];
  });
}

function figureChanges(id: string, before: ReleasedFigure | undefined, after: ReleasedFigure | undefined): Change[] {
  if (before === after) return [];
  if (!before) return [{ ref: id, field: 'new', old: null, new: latestOf(after!).published, index: null }];
  if (!after) return [{ ref: id, field: 'withdrawn', old: latestOf(before).published, new: null, index: null }];
  const words = (['label', 'scope'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field): Change => ({ ref: id, field, old: before[field], new: after[field], index: null }));
  return [...words, ...observationChanges(id, before, after)];
}

function observationChanges(id: string, before: ReleasedFigure, after: ReleasedFigure): Change[] {
  const partners = pairs(before.observations, after.observations);
  const taken = new Set(partners.values());
  const lastDay = endKey(latestOf(before));
  const altered = before.observations.flatMap((old): Change[] => {
    const index = partners.get(old);
    const ref = `${id}@${dateKey(old)}`;
    return index === undefined
      ? [{ ref, field: 'withdrawn', old: old.published, new: null, index: null }]
      : fieldChanges(ref, old, after.observations[index]!, index);
  });
  const more = after.observations.flatMap((one, index): Change[] => {
    if (taken.has(index)) return [];
    const ref = `${id}@${dateKey(one)}`;
    return [
      endKey(one) > lastDay
        ? { ref, field: 'added', old: latestOf(before).published, new: one.published, index }
        : { ref, field: 'new', old: null, new: one.published, index },
    ];
  });
  return [...altered.map((change) => (isEnded(change, before, after, more) ? { ...change, field: 'ended' as const } : change)), ...more];
}

/** A validity that is closed because a later observation follows it; the later one tells readers. */
function isEnded(
  { ref, field, index }: Change,
  before: ReleasedFigure,
  { observations }: ReleasedFigure,
  more: readonly Change[],
): boolean {
  const old = before.observations.find((one) => ref.endsWith(`@${dateKey(one)}`));
  const now = index === null ? undefined : observations[index];
  if (field !== 'time' || old?.valid?.to !== undefined || now?.valid?.to === undefined || !more.some((change) => change.field === 'added'))
    return false;
  return isSame({ ...old, valid: undefined }, { ...now, valid: undefined }) && old?.valid?.from === now.valid.from;
}

/** Which observation became which: the same date, or else the same phrase of the same source under another date. */
function pairs(before: readonly ReleasedObservation[], after: readonly ReleasedObservation[]): Map<ReleasedObservation, number> {
  const found = new Map<ReleasedObservation, number>();
  const taken = new Set<number>();
  const pair = (fits: (old: ReleasedObservation, now: ReleasedObservation) => boolean): void => {
    for (const old of before) {
      if (found.has(old)) continue;
      const index = after.findIndex((now, at) => !taken.has(at) && fits(old, now));
      if (index < 0) continue;
      found.set(old, index);
      taken.add(index);
    }
  };
  pair((old, now) => dateKey(old) === dateKey(now));
  pair((old, now) => old.published === now.published && isSame(old.source, now.source));
  return found;
}

const TOLD: readonly (readonly [Field, (one: ReleasedObservation) => string])[] = [
  ['published', ({ published }) => published],
  ['time', timeText],
  [
    'source',
    ({ source }) => {
      const { document, at } = placeOf(source);
      return `${document} ${placeText(at)}`;
    },
  ],
];

function fieldChanges(ref: string, old: ReleasedObservation, now: ReleasedObservation, index: number): Change[] {
  const told = TOLD.map(([field, tell]): Change => ({ ref, field, old: tell(old), new: tell(now), index }));
  // Another phrase is read in another way; that is no change of its own.
  if (old.published === now.published) told.push({ ref, field: 'reading', old: readingText(old), new: readingText(now), index });
  return told
    .filter((change) => change.old !== change.new)
    .map((change) => (change.field === 'time' && isConfirmed(old, now) ? { ...change, field: 'confirmed' } : change));
}

/** The date of a rule's phrase is the day on which somebody last looked: a later one confirms it. */
const isConfirmed = ({ asOf: before = '', ...old }: ReleasedObservation, { asOf: after = '', ...now }: ReleasedObservation): boolean =>
  'law' in old.source && before !== '' && before < after && isSame(old, now);

/** The dates of an observation in words, every one that it carries. */
function timeText({ asOf, period, moment, valid }: ReleasedObservation): string {
  const parts = [
    moment !== undefined && asOfText({ moment }),
    period !== undefined && asOfText({ period }),
    asOf !== undefined && asOfText({ asOf }),
    valid !== undefined && asOfText({ valid }),
  ];
  return parts.filter((part) => part !== false).join('，');
}

/** The values that an observation stands for, in words. */
const readingText = ({ low, high, lowOpen, highOpen, unit }: ReleasedObservation): string =>
  formatInterval(interval(low, high, lowOpen === true, highOpen === true), unit);

/** The observation that a bare id names. */
export const latestOf = ({ observations }: ReleasedFigure): ReleasedObservation =>
  observations.reduce((best, one) => (endKey(best) > endKey(one) ? best : one));

/** The observation that `id@date` names, or the latest one of `id`. */
export function observationIn({ figures }: Snapshot, ref: string): ReleasedObservation | undefined {
  const [id, key] = ref.split('@') as [string, string?];
  const figure = figures.get(id);
  if (!figure || figure.observations.length === 0) return undefined;
  return key === undefined ? latestOf(figure) : figure.observations.find((one) => dateKey(one) === key);
}
