import { relationWords } from '../checks/relation-words.ts';
import { formatInterval } from '../figures/format.ts';
import { mark } from '../figures/marks.ts';
import { nominalValue } from '../figures/nominal.ts';
import type { Observation } from '../figures/observation.ts';
import type { RelationResult } from '../figures/registry.ts';
import type { LawData, LedgerData } from '../figures/schema.ts';
import { splitNumber } from '../figures/split-number.ts';
import { asOfText, dateText, placeText } from '../figures/wording.ts';
import type { PhoneName } from '../site.config.ts';
import { site } from '../site.config.ts';
import { ContentError } from './content-error.ts';
import { wasMended } from './corrections.ts';
import { escapeHtml } from './escape.ts';
import type { Policy } from './policies.ts';
import { allPolicies } from './policies.ts';
import type { Project } from './projects.ts';
import { countOf, documentTitle, exemptionOf, lawOf, observationOf } from './site-data.ts';

/** One datum in running text, in the forms that pages need. Every form carries its mark. */
export interface Inline {
  /** For titles, attributes, SVG, JSON and CSV. */
  text: string;
  /** With a link to the datum's own page. */
  html: string;
  /** For places that are links already. */
  htmlWithoutLink: string;
}

/** A law in running text; `article` is the article alone, without a link. */
export interface LawInline extends Inline {
  article: string;
}

interface Origin {
  /** Where the datum is used, for the error message. */
  origin: string;
}

/** The word stands in a box; listeners and text browsers are told by brackets that it is no part of the phrase. */
const DOUBT = '<span class="doubt"><span>（</span>存疑<span>）</span></span>';

/** Phrases beyond this length may be broken over two lines. */
const LONG = 12;

const values = new Map<string, string>();

/** The number of a phrase for machines, read once: the same phrase stands on many pages. */
function machineValue(published: string): string {
  let value = values.get(published);
  if (value === undefined) values.set(published, (value = escapeHtml(nominalValue(published))));
  return value;
}

/** A figure as published. In large print the number stands out from hedge and unit. */
export function figureInline(ref: string, { origin, large = false }: Origin & { large?: boolean }): Inline {
  const observation = observationOf(ref, origin);
  const text = mark('F', observation.ref, observation.published);
  const inner = large ? largePhrase(observation, text) : escapeHtml(text);
  const long = observation.published.length > LONG ? ' class="figure-long"' : '';
  const data = `<data${long} value="${machineValue(observation.published)}" data-figure="${observation.figure.id}">${inner}</data>`;
  const disputed = observation.status === 'disputed';
  const doubt = disputed ? DOUBT : '';
  const mended = wasMended(observation.figure.id) ? '<span class="mended">改过</span>' : '';
  const kind = `figure${large ? ' figure-large' : ''}${disputed ? ' figure-disputed' : ''}`;
  return {
    text,
    html: `<a class="${kind}" href="/figures/${observation.figure.id}/">${data}${doubt}${mended}</a>`,
    htmlWithoutLink: `<span class="${large ? 'figure-large' : 'figure-plain'}">${data}${doubt}</span>`,
  };
}

/** The phrase with its digits in large print; whole in large print where digits and hedge cannot be parted. */
function largePhrase({ ref, published }: Observation, text: string): string {
  const parts = splitNumber(published);
  if (!parts) return `<span class="figure-number">${escapeHtml(text)}</span>`;
  return `${escapeHtml(parts.before)}<span class="figure-number">${mark('F', `${ref}#number`, parts.number)}</span>${escapeHtml(parts.after)}`;
}

/** When a figure stood: 截至2020年底, 2016—2020年. */
export function asOfInline(ref: string, { origin }: Origin): Inline {
  const observation = observationOf(ref, origin);
  const text = mark('T', `asof:${observation.ref}`, asOfText(observation));
  return { text, html: `<span class="as-of">${text}</span>`, htmlWithoutLink: `<span class="as-of">${text}</span>` };
}

/** A law, or one of its articles. Says so itself when its text was not compared with the original. */
export function lawInline(ref: string, { origin }: Origin): LawInline {
  const [id, article] = ref.split('#') as [string, string?];
  const law = lawOf(id, origin);
  const entry = article === undefined ? undefined : law.articles.find(({ at }) => at === article);
  if (article !== undefined && !entry) {
    throw new ContentError(origin, `《${law.short}》里没有收录“${article}”`, `先在 src/content/laws/${id}.yaml 里写上这一条`);
  }
  const title = mark('L', `${id}#title`, law.short);
  const at = article === undefined ? '' : mark('L', `${id}#${article}`, article);
  const unseen = entry && (entry.confidence === '二手' || entry.confidence === '推算') ? '（据二手资料，未核到原文）' : '';
  const html = `《${escapeHtml(title)}》${escapeHtml(at)}`;
  const note = unseen && `<span class="law-note">${unseen}</span>`;
  const href = `/figures/sources/${id}/${article === undefined ? '' : `#${articleAnchor(article)}`}`;
  return {
    text: `《${title}》${at}${unseen}`,
    html: `<a href="${href}">${html}</a>${note}`,
    htmlWithoutLink: `${html}${note}`,
    article: `${escapeHtml(at)}${note}`,
  };
}

/** Anchor of an article on its law's page. */
export const articleAnchor = (article: string): string => article.replace(/[^\p{L}\p{N}]+/gu, '-');

/** A law's day of issue or effect: `id.effective`. */
export function lawDateInline(ref: string, { origin }: Origin): Inline {
  const [id, field] = ref.split('.') as [string, 'effective' | 'issued'];
  const date = lawOf(id, origin)[field];
  if (!date)
    throw new ContentError(
      origin,
      `《${lawOf(id, origin).short}》没有 ${field} 日期`,
      '用 effective（施行）或 issued（印发），并先在法规文件里写上',
    );
  return plain(mark('T', `lawdate:${ref}`, dateText(date)));
}

/** A phone number that calls when tapped. */
export function phoneInline(name: string, { origin }: Origin): Inline {
  const number = (site.phones as Record<string, string>)[name];
  if (number === undefined) throw new ContentError(origin, `没有名叫“${name}”的电话`, `可用：${Object.keys(site.phones).join('、')}`);
  const text = mark('P', name satisfies string as PhoneName, number);
  return { text, html: `<a class="phone" href="tel:${number}">${text}</a>`, htmlWithoutLink: text };
}

/** What the site and its city are called: `name`, `city`, `place`. */
export function siteInline(name: string, { origin }: Origin): Inline {
  const names = { name: site.name, city: site.city, place: site.place } as Record<string, string>;
  if (names[name] === undefined) throw new ContentError(origin, `没有名叫“${name}”的名称`, `可用：${Object.keys(names).join('、')}`);
  return plain(names[name]);
}

/** A number that the build counts. */
export function countInline(name: string, { origin }: Origin): Inline {
  return plain(mark('C', name, countOf(name, origin)));
}

/** A number that is none of ours to prove, such as the number of a standard. */
export function exemptInline(id: string, { origin }: Origin): Inline {
  return plain(mark('E', id, exemptionOf(id, origin).phrase));
}

/** Where an observation stands: a sentence of a document, or an article of a law. */
export function placeInline({ ref, source }: Observation, origin: Origin): Inline {
  if ('law' in source) return lawInline(`${source.law}#${source.article}`, origin);
  const title = documentTitle(source.document);
  const place = mark('F', `${ref}#place`, placeText(source.at));
  const text = `《${title}》${place}`;
  return {
    text,
    html: `<a href="/figures/sources/${source.document}/">${escapeHtml(text)}</a>`,
    htmlWithoutLink: escapeHtml(text),
  };
}

/** Where a project is told of. */
export function projectPlace({ slug, place }: Project): string {
  const at = mark('T', `project:${slug}.place`, placeText(place.at));
  return `<a href="/figures/sources/${place.document}/">《${escapeHtml(documentTitle(place.document))}》${at}</a>`;
}

/** The national register, in which a fundraising plan can be looked up by its number. */
export const REGISTER = 'https://cszg.mca.gov.cn';

/** The number under which a project's fundraising is filed, and the day on which it was looked up; empty while unknown. */
export function projectFiling({ slug, filing }: Project): { number: string; checked: string } {
  if (!filing) return { number: '', checked: '' };
  return {
    number: mark('T', `project:${slug}.filing`, filing.number),
    checked: mark('T', `project:${slug}.filing-checked`, dateText(filing.checked)),
  };
}

/** The values that an observation can stand for. */
export const intervalText = ({ ref, interval, unit }: Observation): string => mark('F', `${ref}#interval`, formatInterval(interval, unit));

/** The date on which a page's figures stand, or its rules were checked. */
export function pageDate(policy: Policy, field: 'asOf' | 'checked'): string {
  const date = policy[field];
  return mark('T', `page:${policy.address}.${field}`, field === 'asOf' ? asOfText({ asOf: date }) : dateText(date));
}

let newestCheck: string | undefined;

/** The day on which any rule of the site was last compared with its text; empty while none has been. */
export function lastChecked(): string {
  if (newestCheck === undefined) {
    const [first, ...others] = allPolicies().filter(({ kind }) => kind !== 'draft');
    const newest = others.reduce((found, policy) => (policy.checked > found!.checked ? policy : found), first);
    newestCheck = newest ? pageDate(newest, 'checked') : '';
  }
  return newestCheck;
}

/** The numbers of a relation: what the source claims, what the arithmetic gives, how far apart they are. */
export function relationNumbers(relation: RelationResult): {
  claim: string;
  computed: string;
  gap: string;
  repairs: { figure: string; value: string }[];
} {
  const words = relationWords(relation);
  const marked = (part: string): string => (words[part] === undefined ? '' : mark('C', `relation:${relation.id}.${part}`, words[part]));
  return {
    claim: marked('claim'),
    computed: marked('computed'),
    gap: marked('gap'),
    repairs: relation.repairs.map(({ figure }) => ({ figure, value: marked(`repair.${figure}`) })),
  };
}

/** The phrase of a ledger's entry, as it stands in the document. */
export const ledgerPhrase = ({ document, entries }: LedgerData, index: number): string =>
  mark('C', `ledger:${document}#${index}.phrase`, entries[index]!.phrase);

/** The place of a ledger's entry in words. */
export const ledgerPlace = ({ document, entries }: LedgerData, index: number): string =>
  mark('C', `ledger:${document}#${index}.at`, placeText(entries[index]!.at));

/** When a document was issued. */
export const ledgerDate = ({ document, date }: LedgerData): string => mark('T', `source:${document}.date`, dateText(date));

/** What an article says, in our own words, as one sealed whole. */
export const lawSays = ({ id }: LawData, at: string, says: string): string => mark('L', `${id}#${at}.says`, says);

function plain(text: string): Inline {
  return { text, html: escapeHtml(text), htmlWithoutLink: escapeHtml(text) };
}
