/**
 * The style sheets of a page: the core, then of the others only those with a rule that can match something on it.
 * Each is one file for the whole site, so that a reader who goes on has most of them already.
 */
import { MEDIA } from './media.ts';
import type { SheetClasses } from './used.ts';
import { classesOfPage, classesOfSheet, used } from './used.ts';

/** Cascade order: a later sheet wins over an earlier one of equal weight. */
const ORDER = [
  'cards',
  'wide',
  'zoomed',
  'figures',
  'pictures',
  'corrections',
  'copy',
  'frames',
  'home',
  'finder',
  'sheet',
  'charity',
  'check-text',
  'print',
  'poster',
] as const;

interface Sheet {
  readonly name: (typeof ORDER)[number];
  readonly href: string;
  readonly classes: SheetClasses;
}

const hrefs = import.meta.glob<string>('./*.css', { query: '?url', import: 'default', eager: true });
const texts = import.meta.glob<string>('./*.css', { query: '?inline', import: 'default', eager: true });

const sheets: readonly Sheet[] = ORDER.map((name) => ({
  name,
  href: hrefs[`./${name}.css`]!,
  classes: classesOfSheet(texts[`./${name}.css`]!),
}));

/** Address of the sheet that every page begins with. */
export const coreSheet = hrefs['./core.css']!;

/** Stands in a page's head until its body is known. */
export const PLACE_OF_SHEETS = '<link rel="stylesheet" href="sheets:">';

/** The page with links to the sheets that it needs, in the order of the cascade. */
export function linkSheets(html: string): string {
  const present = classesOfPage(html);
  const linked = sheets
    .filter(({ name, classes }) => name in MEDIA || used(classes, present))
    .map(({ name, href }) => `<link rel="stylesheet" href="${href}"${name in MEDIA ? ` media="${MEDIA[name]}"` : ''}>`);
  return html.replace(PLACE_OF_SHEETS, linked.join(''));
}
