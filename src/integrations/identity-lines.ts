import { shownItems } from '../checks/base/identity.ts';
import { mark } from '../figures/marks.ts';
import { site } from '../site.config.ts';
import { t } from './tokens.ts';

/** One item at the foot of every page. */
export interface IdentityLine {
  /** Marked text. */
  text: string;
  href?: string;
}

/** Where a record number has to lead by the rules on records. */
const RECORDS = 'https://beian.miit.gov.cn/';
/** Items that are addresses: the words stand in the strings. */
const ADDRESSES: ReadonlySet<string> = new Set(['certificate', 'faultReport']);

/** What the site says of itself, in the order of the configuration; empty while nothing is known. */
export const identityLines = (settings: Parameters<typeof shownItems>[0] = site): IdentityLine[] =>
  [...shownItems(settings)].map(([item, value]) => {
    if (ADDRESSES.has(item)) return { text: t(`foot.${item}`), href: value };
    const text = t(`foot.${item}`, { value: mark('C', `site:${item}`, value) });
    return item === 'icp' ? { text, href: RECORDS } : { text };
  });
