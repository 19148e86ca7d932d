/** The configuration of a site, from its own file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../base/arguments.ts';
import type { SiteSettings } from './site-facts.ts';

/** Where a site's configuration stands, below its root. */
export const SETTINGS_FILE = 'src/site.config.ts';

/** What the configuration of the site below `root` exports; throws a UsageError when there is none. */
export async function readSettings(root: string): Promise<SiteSettings> {
  const file = join(root, SETTINGS_FILE);
  if (!existsSync(file)) throw new UsageError(`${root} 里没有 ${SETTINGS_FILE}`);
  return ((await import(pathToFileURL(file).href)) as { site: SiteSettings }).site;
}
