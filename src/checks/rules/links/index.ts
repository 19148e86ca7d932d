/** Every rule on links and on the structure of pages. */
import type { SiteRule } from '../../steps/site-context.ts';
import { addresses } from './addresses.ts';
import { foreignInFiles, foreignInPages, listedLinks } from './foreign.ts';
import { internalLinks } from './internal-links.ts';
import { keyFacts } from './key-facts.ts';
import { pageHead } from './page-head.ts';
import { sections } from './sections.ts';
import { siteMap } from './site-map.ts';

export const linkRules: readonly SiteRule[] = [
  internalLinks,
  foreignInPages,
  foreignInFiles,
  listedLinks,
  pageHead,
  sections,
  keyFacts,
  addresses,
  siteMap,
];
