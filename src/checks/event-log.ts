/** The public log: every event of every release, and what has happened since the last one. */

import type { Change } from '../figures/change.ts';
import { changesBetween, latestOf, observationIn, verdictChanges } from '../figures/change.ts';
import type { Content } from '../figures/content.ts';
import type { EventData, FigureEvent, ReleasedEvent } from '../figures/event.ts';
import { eventId } from '../figures/event.ts';
import { dateKey } from '../figures/observation.ts';
import type { Registry } from '../figures/registry.ts';
import { lastState } from '../figures/release.ts';
import type { Severity } from '../figures/severity.ts';
import { pageSeverity, severityOf } from '../figures/severity.ts';
import type { Snapshot } from '../figures/snapshot.ts';
import { snapshotOf } from '../figures/snapshot.ts';
import { plainWords } from './plain-words.ts';

/** An event of the log. */
export interface LoggedEvent extends Omit<ReleasedEvent, 'date'> {
  /** Null for one that nobody stated and that no release has dated yet. */
  readonly date: string | null;
  /** The release that took it in; null since the last one. */
  readonly release: string | null;
}

const states = new WeakMap<Registry, Snapshot>();

/** The data as they stand now, made once. */
export function presentState(content: Content, registry: Registry): Snapshot {
  let state = states.get(registry);
  if (!state) states.set(registry, (state = snapshotOf(registry, plainWords(content, registry))));
  return state;
}

/** What differs from the last release; nothing before there is one. */
export const changesNow = (content: Content, registry: Registry): Change[] =>
  content.releases.length === 0 ? [] : changesBetween(lastState(content.releases), presentState(content, registry));

/** Every event, the latest first: of the same day in the order in which they were written, those without a day in front. */
export function eventLog(content: Content, registry: Registry): LoggedEvent[] {
  const released = content.releases.flatMap(({ version, events }) => events.map((event): LoggedEvent => ({ ...event, release: version })));
  const all = [...released, ...pendingEvents(content, registry)];
  return all
    .map((event, index) => ({ event, index }))
    .sort((a, b) => byDay(b.event, a.event) || b.index - a.index)
    .map(({ event }) => event);
}

const byDay = (a: LoggedEvent, b: LoggedEvent): number => {
  const [left, right] = [a.date ?? '9999', b.date ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The events since the last release: those that editors stated, and one for every later observation that nobody stated. */
export function pendingEvents(content: Content, registry: Registry): LoggedEvent[] {
  if (content.releases.length === 0) return [];
  const [before, now] = [lastState(content.releases), presentState(content, registry)];
  const words = plainWords(content, registry);
  const stated = content.corrections.map(({ data }) => told(data, content, before, now, words));
  const named = new Set(content.corrections.flatMap(({ data }) => ('figure' in data && data.field === 'added' ? [data.figure] : [])));
  const generated = changesNow(content, registry)
    .filter(({ field, ref }) => field === 'added' && !named.has(ref))
    .map((change) => ofChange(change, before, now));
  return [...stated, ...generated];
}

function told(data: EventData, content: Content, before: Snapshot, now: Snapshot, words: (text: string) => string): LoggedEvent {
  const base = {
    id: eventId(data),
    type: data.type,
    date: data.date,
    reason: words(data.reason),
    ...(data.source ? { source: data.source } : {}),
    release: null,
  };
  if ('page' in data)
    return {
      ...base,
      severity: pageSeverity(content.pages.get(data.page) === 'policy'),
      page: data.page,
      old: words(data.old),
      new: words(data.new),
    };
  const { figure, field, old } = data;
  return {
    ...base,
    severity: weigh(data, before, now),
    figure,
    field,
    ...nameOf(figure, before, now),
    old,
    ...(data.new === undefined ? {} : { new: data.new }),
  };
}

function ofChange({ ref, field, old, new: latest }: Change, before: Snapshot, now: Snapshot): LoggedEvent {
  const told = { figure: ref, field, old: old!, new: latest! };
  const source = observationIn(now, ref)?.source;
  return {
    id: `added:${ref}`,
    type: '更新',
    date: null,
    severity: weigh(told, before, now),
    ...told,
    ...nameOf(ref, before, now),
    ...(source ? { source } : {}),
    release: null,
  };
}

function weigh(
  { figure: ref, field, old, new: latest }: Pick<FigureEvent, 'figure' | 'field' | 'old' | 'new'>,
  before: Snapshot,
  now: Snapshot,
): Severity {
  const id = ref.split('@')[0]!;
  const figure = before.figures.get(id) ?? now.figures.get(id);
  const observation = observationIn(before, ref) ?? observationIn(now, ref);
  const isLatest = !ref.includes('@') || field === 'added' || figure === undefined || ref === `${id}@${dateKey(latestOf(figure))}`;
  return severityOf({
    field,
    old,
    new: latest ?? null,
    kind: figure?.kind ?? '',
    isRule: observation !== undefined && 'law' in observation.source,
    isLatest,
    verdicts: verdictChanges(before, now).filter(({ figures }) => figures.includes(id)),
  });
}

function nameOf(ref: string, before: Snapshot, now: Snapshot): { name?: string } {
  const id = ref.split('@')[0]!;
  const name = (now.figures.get(id) ?? before.figures.get(id))?.label;
  return name === undefined ? {} : { name };
}

/** The event as a release keeps it. */
export function asReleased({ release: _release, ...event }: LoggedEvent, day: string): ReleasedEvent {
  return { ...event, date: event.date ?? day };
}

/** The day on which the log last grew. A feed must name one: before the first release it is the day on which the content was last sealed. */
export function logUpdated(
  { releases, seals }: Pick<Content, 'releases' | 'seals'>,
  log: readonly Pick<LoggedEvent, 'date'>[],
): string | null {
  const days = [...releases, ...log].flatMap(({ date }) => (date === null ? [] : [date]));
  return days.length === 0 ? (seals?.log.at(-1)?.date ?? null) : days.reduce((latest, day) => (day > latest ? day : latest));
}
