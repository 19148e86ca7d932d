import { isPlaceholder } from '../checks/base/identity.ts';
import { site } from '../site.config.ts';
import { t } from './tokens.ts';

/** Whether the site knows where it is published: `.example` is a placeholder that nobody can own. */
export const knowsOwnAddress = (): boolean => !isPlaceholder(site.origin);

/** A page's address for quoting. While the site has no address of its own, a gap to fill stands in its place: a made-up address must not travel. */
export const quotedAddress = (path: string): string => (knowsOwnAddress() ? site.origin : t('quote.own-address')) + path;
