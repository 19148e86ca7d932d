import { toStrings } from '../figures/interval.ts';
import { mark } from '../figures/marks.ts';
import type { Observation } from '../figures/observation.ts';
import { dateKey, isExact } from '../figures/observation.ts';
import { readQuantities } from '../figures/quantity.ts';
import { placeText } from '../figures/wording.ts';
import { site } from '../site.config.ts';
import { asOfInline, figureInline, intervalText, lawInline, placeInline } from './inline.ts';
import { quotedAddress } from './own-address.ts';
import { allLedgers, lawOf } from './site-data.ts';
import { renderText, t } from './tokens.ts';

const originOf = ({ figure }: Observation) => ({ origin: `数字 ${figure.id}` });
const labelOf = (observation: Observation): string => renderText(observation.figure.label, originOf(observation));
const asOfOf = (observation: Observation): string => asOfInline(observation.ref, originOf(observation)).text;
/** The figure's id: it may hold digits, and in running text those need their origin too. */
const idOf = ({ ref, figure }: Observation): string => mark('F', `${ref}#id`, figure.id);

/** Where an observation stands on its figure's page; stays as long as the figure and its date. */
export const anchorOf = (observation: Observation): string => `at-${dateKey(observation)}`;

/** The address of an observation, its date marked. */
export const pathOf = (observation: Observation): string =>
  `/figures/${idOf(observation)}/#at-${mark('T', `asof:${observation.ref}#key`, dateKey(observation))}`;

/** The address to quote. */
export const linkOf = (observation: Observation): string => quotedAddress(pathOf(observation));

/** One sentence that loses nothing: source, date, hedge, scope, and doubt where there is any. Our own reader gets the same interval and unit out of it. */
export function quoteSentence(observation: Observation): string {
  const { ref, source, status } = observation;
  const origin = originOf(observation);
  return t('quote.sentence', {
    source: 'law' in source ? lawInline(`${source.law}#${source.article}`, origin).text : placeInline(observation, origin).text,
    asOf: asOfOf(observation),
    label: quotedLabel(labelOf(observation)),
    value: figureInline(ref, origin).text + readingNote(observation),
    scope: renderText(observation.figure.scope, origin),
    status: status === 'final' ? '' : t(`quote.${status}`),
  });
}

/** A label that is no plain noun is quoted, so that the sentence stays one. */
const quotedLabel = (label: string): string => (/[：，]|多久|多少|几/.test(label) ? t('quote.label', { label }) : label);

/** What the bare phrase does not say of itself: that it is exact where it looks rounded, or within which bounds it lies. */
function readingNote(observation: Observation): string {
  const [plain] = readQuantities(observation.published);
  const { low, high, lowOpen, highOpen } = toStrings(observation.interval);
  if (plain && plain.low === low && plain.high === high && plain.lowOpen === lowOpen && plain.highOpen === highOpen) return '';
  return isExact(observation) ? t('quote.exact') : t('quote.within', { interval: intervalText(observation) });
}

/** The site as a source, by GB/T 7714: a data set online. The day of reading is the reader's to fill in. */
export const citeSite = (observation: Observation): string =>
  t('cite.site', { author: site.name, title: labelOf(observation), asOf: asOfOf(observation), link: linkOf(observation) });

/** The document that published the number, by GB/T 7714. What is not known of it is said to be unknown. */
export function citeSource(observation: Observation): string {
  const { source } = observation;
  const of = originalOf(observation);
  if (!('law' in source)) return t('cite.document', { ...of, place: sentenceOf(observation.ref, source.at) });
  const title = of.number === '' ? of.title : t('cite.numbered', { title: of.title, number: of.number });
  const issued = of.issued === '' ? t('cite.no-date') : of.issued;
  return t(of.url === '' ? 'cite.law' : 'cite.law-online', {
    issuer: of.issuer,
    title,
    issued,
    url: of.url,
    place: mark('L', `${source.law}#${source.article}`, source.article),
  });
}

interface Original {
  issuer: string;
  title: string;
  number: string;
  issued: string;
  year: string;
  url: string;
}

/** What is known of the document or law that published an observation; empty where it is not. */
function originalOf(observation: Observation): Original & Record<string, string> {
  const { source } = observation;
  const origin = originOf(observation);
  if ('law' in source) {
    const { id, title, issuer, number, issued, url } = lawOf(source.law, origin.origin);
    const part = (name: string, text: string | null): string => (text === null ? '' : mark('L', `${id}#${name}`, text));
    return {
      issuer: renderText(issuer, origin),
      title: part('title', title),
      number: part('number', number),
      issued: part('issued', issued),
      year: part('issued.year', yearOf(issued)),
      url: part('url', url),
    };
  }
  const ledger = allLedgers().find(({ document }) => document === source.document)!;
  const part = (name: string, text: string): string => mark('T', `source:${ledger.document}.${name}`, text);
  return {
    issuer: renderText(ledger.issuer, origin),
    title: part('title', ledger.title),
    number: '',
    issued: part('date', ledger.date),
    year: part('year', yearOf(ledger.date)!),
    url: ledger.url ? part('url', ledger.url) : '',
  };
}

const yearOf = (date: string | null): string | null => date && date.slice(0, 'YYYY'.length);

const sentenceOf = (ref: string, at: string): string => mark('F', `${ref}#place`, placeText(at));

/** The site as a source, for BibTeX. */
export const bibtexSite = (observation: Observation): string =>
  bibtex(`${idOf(observation)}.${mark('T', `asof:${observation.ref}#key`, dateKey(observation))}`, [
    ['author', site.name],
    ['title', `${labelOf(observation)}（${asOfOf(observation)}）`],
    ['howpublished', linkOf(observation)],
    ['note', t('cite.read-on')],
  ]);

/** The document that published the number, for BibTeX. */
export function bibtexSource(observation: Observation): string {
  const { source } = observation;
  const { issuer, title, number, year, url } = originalOf(observation);
  const place = 'law' in source ? mark('L', `${source.law}#${source.article}`, source.article) : sentenceOf(observation.ref, source.at);
  return bibtex(`${idOf(observation)}.source`, [
    ['author', issuer],
    ['title', title],
    ['number', number],
    ['year', year],
    ['howpublished', url],
    ['note', url === '' ? t('cite.place-only', { place }) : place],
  ]);
}

/** Fields without a value are left out. Braces keep names and titles as they are. */
function bibtex(key: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const known = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {{${value}}}`);
  return [`@misc{${key},`, `${known.join(',\n')}`, '}'].join('\n');
}

/** Words to report a number that may be wrong; what only the reader knows is left to fill in. */
export const reportText = (observation: Observation): string =>
  ['intro', 'id', 'name', 'shown', 'page', 'seen', 'instead', 'because']
    .map((line) =>
      t(`report.${line}`, {
        id: idOf(observation),
        name: labelOf(observation),
        value: figureInline(observation.ref, originOf(observation)).text,
        asOf: asOfOf(observation),
        page: linkOf(observation),
      }),
    )
    .join('\n');

/** The same for any number of the site, with everything left to fill in. */
export const emptyReport = (): string =>
  ['intro', 'id-empty', 'shown-empty', 'page-empty', 'seen', 'instead', 'because'].map((line) => t(`report.${line}`)).join('\n');
