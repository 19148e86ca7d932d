import { eventUrn } from '../checks/event-words.ts';
import { site } from '../site.config.ts';
import type { PrintedEvent } from './corrections.ts';
import { allEvents, allReleases, updatedStamp } from './corrections.ts';
import { escapeHtml } from './escape.ts';
import { eventText } from './event-text.ts';
import { t } from './tokens.ts';

const PAGE = '/figures/corrections/';
const absolute = (address: string): string => new URL(address, site.origin).href;
/** Events without a day are on the page; a feed takes them in with the release that dates them. */
const dated = (events: readonly PrintedEvent[]): PrintedEvent[] => events.filter(({ event }) => event.date !== null);
const linkOf = ({ anchor }: PrintedEvent): string => absolute(`${PAGE}#${anchor}`);

/** `/data/corrections.atom`, RFC 4287. Every sign that XML gives a meaning is escaped, and the ids depend on no domain. */
export function atomFeed(events: readonly PrintedEvent[] = allEvents()): string {
  const entries = dated(events).map((event) => {
    const { title, body } = eventText(event);
    return [
      '  <entry>',
      `    <id>${event.urn}</id>`,
      `    <title>${escapeHtml(title)}</title>`,
      `    <link rel="alternate" type="text/html" href="${escapeHtml(linkOf(event))}" />`,
      `    <published>${event.stamp}</published>`,
      `    <updated>${event.stamp}</updated>`,
      ...[event.event.type, event.event.severity].map((term) => `    <category term="${term}" />`),
      `    <content type="text">${escapeHtml(body)}</content>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `  <id>${eventUrn('feed')}</id>`,
    `  <title>${escapeHtml(feedTitle())}</title>`,
    `  <subtitle>${escapeHtml(t('page.corrections.description'))}</subtitle>`,
    `  <link rel="self" type="application/atom+xml" href="${absolute('/data/corrections.atom')}" />`,
    `  <link rel="alternate" type="text/html" href="${absolute(PAGE)}" />`,
    `  <updated>${updatedStamp()}</updated>`,
    `  <author><name>${escapeHtml(site.name)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** `/data/corrections.json`, JSON Feed 1.1, with the typed fields of each event beside its text. */
export function jsonFeed(events: readonly PrintedEvent[] = allEvents()): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(),
    description: t('page.corrections.description'),
    language: site.language,
    home_page_url: absolute(PAGE),
    feed_url: absolute('/data/corrections.json'),
    authors: [{ name: site.name, url: absolute('/about/') }],
    items: dated(events).map((printed) => {
      const { event, urn, stamp, old, latest, name, reason, source, figure, hasPage } = printed;
      const { title, body } = eventText(printed);
      return {
        id: urn,
        url: linkOf(printed),
        title,
        content_text: body,
        date_published: stamp,
        tags: [event.type, event.severity],
        _event: {
          type: event.type,
          severity: event.severity,
          figure: figure ?? null,
          name: name || null,
          figure_url: figure !== undefined && hasPage ? absolute(`/figures/${figure}/`) : null,
          field: event.field ?? null,
          page: event.page ?? null,
          old,
          new: latest || null,
          reason: reason || null,
          source: source && source.text,
        },
      };
    }),
  };
}

/** `/data/releases.json`: every release with the address and checksum of its files, the latest first. */
export const releasesIndex = (): object => ({
  releases: allReleases().map(({ version, iso, figures, checks, events, files }) => ({
    version,
    date: iso,
    figures,
    checks,
    events,
    files: files.map(({ name, href, sha256 }) => ({ name, url: href, sha256 })),
  })),
});

const feedTitle = (): string => t('corrections.feed', { site: site.name });
