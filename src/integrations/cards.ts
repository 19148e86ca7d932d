import type { Card, CardLine } from '../cards/card.ts';
import type { Observation } from '../figures/observation.ts';
import { site } from '../site.config.ts';
import { asOfInline, figureInline, lawInline, placeInline } from './inline.ts';
import type { Policy } from './policies.ts';
import { allPolicies } from './policies.ts';
import { allFigures, observationOf } from './site-data.ts';
import { renderText, t } from './tokens.ts';

/** A picture for sharing, with the page that it belongs to. */
export interface PageCard {
  /** Address of the picture. */
  path: string;
  observation: Observation;
  /** What is drawn, from top to bottom. */
  card: Card;
}

/** The fact of a guide that says how much there is, and the figure that it names first. */
const HOW_MUCH = /<Fact name="多少钱">([\s\S]*?)<\/Fact>/;
const FIGURE = /<Figure\b[^>]*?\sid="([^"]+)"(?:[^>]*?\sat="([^"]+)")?/;

let byPage: Map<string, PageCard> | undefined;

/** Every picture by the page's address: one for each figure, and for each guide that names an amount. Traceless pages have none: a preview in a chat would tell what was read. */
export function pageCards(): Map<string, PageCard> {
  if (!site.pictures) return new Map();
  byPage ??= new Map([...allFigures().map(({ id }) => figureCard(id)), ...allPolicies().flatMap(policyCard)]);
  return byPage;
}

/** The picture of a page, if it has one. */
export const cardOf = (address: string): PageCard | undefined => pageCards().get(address);

function figureCard(id: string): [string, PageCard] {
  const observation = observationOf(id, `数字 ${id}`);
  return [`/figures/${id}/`, { path: `/cards/${id}.png`, observation, card: linesOf(observation, site.name) }];
}

function policyCard({ address, kind, short, body, file }: Policy): [string, PageCard][] {
  const [, id, at] = FIGURE.exec(HOW_MUCH.exec(body)?.[1] ?? '') ?? [];
  if (kind !== 'policy' || id === undefined || site.traceless.some((prefix) => address.startsWith(prefix))) return [];
  const observation = observationOf(at === undefined ? id : `${id}@${at}`, file);
  const head = t('card.page', { page: renderText(short, { origin: file }) });
  return [[address, { path: `/cards${address.slice(0, -1)}.png`, observation, card: linesOf(observation, head) }]];
}

function linesOf(observation: Observation, head: string): CardLine[] {
  const { ref, figure, source, status } = observation;
  const origin = { origin: `数字 ${figure.id}` };
  const place = 'law' in source ? lawInline(`${source.law}#${source.article}`, origin).text : placeInline(observation, origin).text;
  return [
    { style: 'site', text: head },
    { style: 'label', text: renderText(figure.label, origin) },
    { style: 'value', text: figureInline(ref, origin).text },
    { style: 'date', text: asOfInline(ref, origin).text },
    ...(status === 'final' ? [] : [{ style: 'doubt', text: t(`card.${status}`) } as const]),
    { style: 'foot', text: t('card.source', { source: place }) },
    ...(site.official ? [] : [{ style: 'foot', text: t('card.unofficial') } as const]),
  ];
}

/** What services that show a page's picture read of it (Open Graph). The description of the page serves them too. */
export function shareTags({
  address,
  title,
  card,
}: {
  address: string;
  title: string;
  card: PageCard;
}): [property: string, content: string][] {
  const said = (style: CardLine['style']): string | undefined => card.card.find((line) => line.style === style)?.text;
  const doubt = said('doubt');
  const alt = t('card.alt', { label: said('label')!, value: said('value')!, asOf: said('date')! });
  return [
    ['og:title', title],
    ['og:type', 'article'],
    ['og:url', new URL(address, site.origin).href],
    ['og:image', new URL(card.path, site.origin).href],
    ['og:image:alt', doubt === undefined ? alt : t('card.alt-doubt', { alt, doubt })],
  ];
}
