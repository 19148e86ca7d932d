/** Events and releases in the words that pages and feeds print, and that the rendered check computes again. */
import { createHash } from 'node:crypto';
import type { Release } from '../figures/release.ts';
import { placeOf } from '../figures/snapshot.ts';
import { placeText } from '../figures/wording.ts';
import { site } from '../site.config.ts';
import type { LoggedEvent } from './event-log.ts';
import { ARCHIVED, archivePath, archiveText, sha256 } from './release-archive.ts';
import type { EventFact, ReleaseFact } from './steps/facts.ts';

/** Each part of an event; parts that it does not have are left out. */
export function eventWords({ id, name, old, new: latest, reason, source }: LoggedEvent): Record<string, string> {
  const at = source && placeOf(source);
  const words = { old, new: latest, name, reason, place: at && placeText(at.at), urn: eventUrn(id) };
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * A name for feeds that holds for ever: a UUID made of the site's key and the event's own name (version 8 of RFC 9562), so that it
 * depends on no domain, and a reader does not see everything anew when the site moves.
 */
export function eventUrn(name: string): string {
  const hex = createHash('sha256').update(`${site.key}:${name}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${'89ab'[Number.parseInt(hex[16]!, 16) % 4]}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const eventFact = (event: LoggedEvent): EventFact => ({ date: event.date, words: eventWords(event) });

const told = new WeakMap<Release, Record<string, string>>();

/** What is told of a release, with the checksums of its files; made once, for the files may be large. */
export function releaseWords(release: Release): Record<string, string> {
  let words = told.get(release);
  if (!words) told.set(release, (words = wordsOf(release)));
  return words;
}

function wordsOf(release: Release): Record<string, string> {
  const { version, snapshot, events } = release;
  const sums = ARCHIVED.map((name): [string, string] => [`${name}-sha256`, sha256(archiveText(release, name))]);
  return {
    version,
    figures: String(snapshot.figures.size),
    checks: String(snapshot.relations.size),
    events: String(events.length),
    ...Object.fromEntries(sums),
  };
}

export function releaseFact(release: Release): ReleaseFact {
  const files = new Map(
    ARCHIVED.map((name): [string, () => string] => [archivePath(release.version, name), () => archiveText(release, name)]),
  );
  return { version: release.version, date: release.date, words: releaseWords(release), files };
}
