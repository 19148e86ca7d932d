/** Releases: each file keeps what changed since the one before, so that many of them stay small; all of them in order give any state back. */
import { z } from 'zod';
import type { ReleasedEvent } from './event.ts';
import { releasedEventSchema } from './event.ts';
import type { Snapshot } from './snapshot.ts';
import { isSame, NOTHING, releasedFigureSchema, releasedRelationSchema, sorted } from './snapshot.ts';

/** Year, month and running number of the month: 2026.11.1. No leading zeros, so that one release has one name. */
export const VERSION = /^(2\d{3})\.([1-9]|1[0-2])\.([1-9]\d{0,3})$/;

/** `src/content/releases/<version>.json` */
export const releaseSchema = z.strictObject({
  version: z.string().regex(VERSION),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  previous: z.string().nullable(),
  /** Checksum of all that follows and of the release before: no link of the chain can be changed alone. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Changed and new entries; null for one that is published no more. */
  figures: z.record(z.string(), releasedFigureSchema.nullable()),
  relations: z.record(z.string(), releasedRelationSchema.nullable()),
  events: z.array(releasedEventSchema),
});

export type ReleaseData = z.infer<typeof releaseSchema>;

/** A release with the whole state that it stands for. */
export interface Release {
  readonly version: string;
  readonly date: string;
  readonly sha256: string;
  readonly events: readonly ReleasedEvent[];
  readonly snapshot: Snapshot;
}

/** Orders versions by year, month and number; negative when `a` is the earlier one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return left.map((part, index) => part - right[index]!).find((difference) => difference !== 0) ?? 0;
}

/** The entries that differ between two states. */
export function deltaOf(before: Snapshot, after: Snapshot): Pick<ReleaseData, 'figures' | 'relations'> {
  return { figures: differing(before.figures, after.figures), relations: differing(before.relations, after.relations) };
}

function differing<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Record<string, T | null> {
  const found: [string, T | null][] = [];
  for (const [id, value] of after) if (!before.has(id) || !isSame(before.get(id), value)) found.push([id, value]);
  for (const id of before.keys()) if (!after.has(id)) found.push([id, null]);
  return Object.fromEntries(sorted(found));
}

/** The state after a release. Entries that did not change are shared with the state before. */
export function applyDelta(before: Snapshot, { figures, relations }: Pick<ReleaseData, 'figures' | 'relations'>): Snapshot {
  return { figures: applied(before.figures, figures), relations: applied(before.relations, relations) };
}

function applied<T>(before: ReadonlyMap<string, T>, changes: Readonly<Record<string, T | null>>): ReadonlyMap<string, T> {
  const after = new Map(before);
  let grown = false;
  for (const [id, value] of Object.entries(changes)) {
    if (value === null) after.delete(id);
    else {
      grown ||= !after.has(id);
      after.set(id, value);
    }
  }
  return grown ? sorted(after) : after;
}

/** The text of a release file: one entry a line, so that a difference between two versions of it can be read. */
export function releaseText({ version, date, previous, sha256, figures, relations, events }: ReleaseData): string {
  const lines = (record: Readonly<Record<string, unknown>>): string => {
    const entries = Object.entries(record).map(([id, value]) => `  ${JSON.stringify(id)}: ${JSON.stringify(value)}`);
    return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n }`;
  };
  const list = events.length === 0 ? '[]' : `[\n${events.map((event) => `  ${JSON.stringify(event)}`).join(',\n')}\n ]`;
  const head = Object.entries({ version, date, previous, sha256 }).map(
    ([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${head.join('')} "figures": ${lines(figures)},\n "relations": ${lines(relations)},\n "events": ${list}\n}\n`;
}

/** What the checksum of a release is taken of: its text but for the checksum itself, and the checksum before it. */
export const sealedText = (text: string, before: string | null): string =>
  `${before ?? ''}\n${text.replace(/\r\n/g, '\n').replace(/^ "sha256": "[0-9a-f]*",\n/m, '')}`;

/** The last state that was released; nothing before the first release. */
export const lastState = (releases: readonly Release[]): Snapshot => releases.at(-1)?.snapshot ?? NOTHING;
