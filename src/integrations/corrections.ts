import type { LoggedEvent } from '../checks/event-log.ts';
import { eventLog, logUpdated } from '../checks/event-log.ts';
import { eventWords, releaseWords } from '../checks/event-words.ts';
import { ARCHIVED, archivePath, archiveText } from '../checks/release-archive.ts';
import { mark } from '../figures/marks.ts';
import type { Release } from '../figures/release.ts';
import { dateText, dayStamp } from '../figures/wording.ts';
import { documentTitle, siteData } from './site-data.ts';

/** An event with everything that is printed of it; numbers carry marks. */
export interface PrintedEvent {
  /** Anchor on the page of corrections. */
  readonly anchor: string;
  readonly event: LoggedEvent;
  /** Id of the figure, and whether it still has a page. */
  readonly figure: string | undefined;
  readonly hasPage: boolean;
  /** In words, in ISO form and as feeds need it; empty for what no release has dated yet. */
  readonly date: string;
  readonly iso: string;
  readonly stamp: string;
  readonly urn: string;
  readonly name: string;
  readonly old: string;
  readonly latest: string;
  readonly reason: string;
  /** `《…》第6段第8句`, and the page of the document where it is still listed. */
  readonly source: { readonly text: string; readonly href: string } | null;
}

let log: readonly PrintedEvent[] | undefined;

/** Every event, the latest first. */
export const allEvents = (): readonly PrintedEvent[] => (log ??= loggedEvents().map(printed));

const loggedEvents = (): LoggedEvent[] => eventLog(siteData().content, siteData().registry);

/** The events of one figure. */
export const eventsOf = (id: string): readonly PrintedEvent[] => allEvents().filter(({ figure }) => figure === id);

/** What was wrong on a page, said in the latest release or since. */
export const mendedOn = (page: string): readonly PrintedEvent[] =>
  allEvents().filter(({ event }) => event.page === page && isRecentMistake(event));

/** A mistake of ours that the latest release told of, or that no release has taken in yet. */
const isRecentMistake = ({ type, release }: LoggedEvent): boolean =>
  type === '更正' && (release === null || release === siteData().content.releases.at(-1)?.version);

let mended: ReadonlySet<string> | undefined;

/** Whether a figure wears a mark where it is used: we were wrong in something that matters, and said so in the latest release or since. */
export function wasMended(id: string): boolean {
  if (!mended) {
    const weighty = loggedEvents().filter((event) => event.severity !== '轻微' && isRecentMistake(event));
    mended = new Set(weighty.flatMap(({ figure }) => (figure === undefined ? [] : [figure.split('@')[0]!])));
  }
  return mended.has(id);
}

/** An event with its parts marked. */
export function printed(event: LoggedEvent): PrintedEvent {
  const { id, date, figure } = event;
  const words = eventWords(event);
  const part = (name: string): string => (words[name] === undefined ? '' : mark('C', `event:${id}.${name}`, words[name]));
  const day = (text: (iso: string) => string): string => (date === null ? '' : mark('T', `event:${id}.date`, text(date)));
  const subject = figure?.split('@')[0];
  return {
    anchor: anchorOf(id),
    event,
    figure: subject,
    hasPage: subject !== undefined && siteData().registry.has(subject),
    date: day(dateText),
    iso: day((iso) => iso),
    stamp: day(dayStamp),
    urn: part('urn'),
    name: part('name'),
    old: part('old'),
    latest: part('new'),
    reason: part('reason'),
    source: sourceOf(event, part('place')),
  };
}

/** Anchor of an event: letters, digits and lines only, and no digit in front. */
export const anchorOf = (id: string): string => `event-${id.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;

function sourceOf({ source }: LoggedEvent, place: string): PrintedEvent['source'] {
  if (!source) return null;
  const id = 'law' in source ? source.law : source.document;
  const { content } = siteData();
  const isListed = content.ledgers.some((ledger) => ledger.id === id) || content.laws.some((law) => law.id === id);
  return isListed ? { text: `《${documentTitle(id)}》${place}`, href: `/figures/sources/${id}/` } : null;
}

/** When the log last grew, as feeds need it. */
export function updatedStamp(): string {
  const day = logUpdated(siteData().content, loggedEvents());
  return day === null ? '' : mark('T', 'log:updated', dayStamp(day));
}

/** A release as pages print it. */
export interface PrintedRelease {
  readonly version: string;
  readonly date: string;
  readonly iso: string;
  readonly figures: string;
  readonly checks: string;
  readonly events: string;
  readonly hasEvents: boolean;
  /** The kept files with their checksums. */
  readonly files: readonly { readonly name: string; readonly href: string; readonly sha256: string }[];
}

/** Every release, the latest first. */
export const allReleases = (): PrintedRelease[] => siteData().content.releases.toReversed().map(printedRelease);

function printedRelease(release: Release): PrintedRelease {
  const { version, date } = release;
  const words = releaseWords(release);
  const part = (name: string): string => mark('C', `release:${version}.${name}`, words[name]!);
  const day = (text: string): string => mark('T', `release:${version}.date`, text);
  return {
    version: part('version'),
    date: day(dateText(date)),
    iso: day(date),
    figures: part('figures'),
    checks: part('checks'),
    events: part('events'),
    hasEvents: release.events.length > 0,
    files: ARCHIVED.map((name) => ({ name, href: `/${archivePath(version, name)}`, sha256: part(`${name}-sha256`) })),
  };
}

/** Path and text of every kept file. */
export const keptFiles = (): { version: string; name: string; text: string }[] =>
  siteData().content.releases.flatMap((release) =>
    ARCHIVED.map((name) => ({ version: release.version, name, text: archiveText(release, name) })),
  );
