import { toStrings } from '../figures/interval.ts';
import { mark } from '../figures/marks.ts';
import { nominalValue } from '../figures/nominal.ts';
import type { Figure, Observation } from '../figures/observation.ts';
import { site } from '../site.config.ts';
import { quoteSentence } from './quote.ts';
import { allLedgers, documentTitle } from './site-data.ts';
import { trailOf } from './site-pages.ts';
import { TABLE_NAMES, tablesWords, tableWords } from './tables.ts';
import { renderText, t } from './tokens.ts';

/** One thing that a page tells of, in the vocabulary of schema.org. Its numbers are marked text. */
export type Thing = Readonly<Record<string, unknown>>;

/** Absolute addresses: programs read these apart from the page. */
const urlOf = (path: string): string => new URL(path, site.origin).href;
const city = (): Thing => ({ '@type': 'AdministrativeArea', name: site.city });

/** What every page says of itself: where it stands. The home page names the site; a page that stands nowhere says nothing. */
export function frameThings(address: string): Thing[] {
  if (address === '/') return [{ '@type': 'WebSite', '@id': urlOf('/#site'), name: site.name, url: urlOf('/'), inLanguage: site.language }];
  const trail = trailOf(address);
  if (trail.length === 0) return [];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map((step, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: step.short,
        item: urlOf(step.address),
      })),
    },
  ];
}

/** The whole collection of figures as a data set. */
export const figuresThing = (licence?: string): Thing => ({
  '@type': 'Dataset',
  '@id': urlOf('/figures/#data'),
  name: `${site.name}：${t('page.figures.title')}`,
  description: t('page.figures.description') + tablesWords(),
  url: urlOf('/figures/'),
  inLanguage: site.language,
  spatialCoverage: city(),
  ...(licence && { license: licence }),
  isBasedOn: allLedgers().map(({ document, issuer }) => ({
    '@type': 'CreativeWork',
    name: documentTitle(document),
    author: { '@type': 'Organization', name: renderText(issuer, { origin: `来源 ${document}` }) },
  })),
  distribution: TABLE_NAMES.flatMap((name) => [download(name, 'csv', 'text/csv'), download(name, 'json', 'application/json')]),
});

const download = (name: (typeof TABLE_NAMES)[number], ending: string, encodingFormat: string): Thing => ({
  '@type': 'DataDownload',
  name: tableWords(name),
  contentUrl: urlOf(`/data/${name}.${ending}`),
  encodingFormat,
});

/** Every observation of a figure. The sentence carries hedge and source, the bounds what the phrase can stand for. */
export function figureThings(figure: Figure): Thing[] {
  const name = renderText(figure.label, { origin: `数字 ${figure.id}` });
  return figure.observations.map((observation) => ({
    '@type': 'Observation',
    name,
    description: quoteSentence(observation),
    url: urlOf(`/figures/${figure.id}/`),
    variableMeasured: { '@type': 'StatisticalVariable', name, description: renderText(figure.scope, { origin: `数字 ${figure.id}` }) },
    ...valuesOf(observation),
    ...datesOf(observation),
  }));
}

function valuesOf({ ref, interval, published, unit }: Observation): Thing {
  const { low, high } = toStrings(interval);
  return {
    value: mark('F', `${ref}#value`, nominalValue(published)),
    ...(low !== null && { minValue: mark('F', `${ref}#low`, low) }),
    ...(high !== null && { maxValue: mark('F', `${ref}#high`, high) }),
    ...(unit !== '' && { unitText: unit }),
  };
}

/** A day is a date; a span of time has no property of its own that takes two ends, and a rule's validity is none: the sentence says both. */
const datesOf = ({ ref, asOf, period }: Observation): Thing =>
  asOf !== undefined && period === undefined ? { observationDate: mark('T', `asof:${ref}#iso`, asOf) } : {};

/** A policy page as a service of the state. Who provides it is said on the page, case by case; here nobody is claimed to. */
export const serviceThing = (address: string, name: string, description: string): Thing => ({
  '@type': 'GovernmentService',
  name,
  description,
  url: urlOf(address),
  areaServed: city(),
});

/** The line for children in need, by its name and number. Who answers it in the city is not confirmed, so nobody's it is said to be. */
export const hotlineThing = (): Thing => ({
  '@type': 'ContactPoint',
  contactType: t('contact.civil'),
  telephone: mark('P', 'civil', site.phones.civil),
  url: urlOf('/hotline/'),
});

/** The block as text for a page; `<` is escaped, so that no text of ours can end the element. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
