/** Renders and judges the project that this file stands in, and prints the findings as JSON: one process for each build of a sandbox. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../../src/checks/steps/load.ts';
import { readSite } from '../../../src/checks/steps/read-site.ts';
import { buildRegistry } from '../../../src/figures/registry.ts';
import { judgeSite, renderSite, UNCHECKED } from '../../../src/integrations/render-site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const { content } = loadContent(root);
const faults = await renderSite(root);
const { findings } = faults.length > 0 ? { findings: faults } : await judgeSite(root, content, buildRegistry(content));
console.log(JSON.stringify({ findings, published: faults.length > 0 ? '' : publishedNumbers() }));
process.exit(findings.length > 0 ? 1 : 0);

/** One checksum of everything with a number in it that readers get: a mutant that leaves it alone is no wrong number. */
function publishedNumbers(): string {
  const hash = createHash('sha256');
  for (const file of readSite(join(root, UNCHECKED), '')) hash.update(`${file.path}\n${(file.text.replace(/\/?_astro\/[\w.-]+/g, '').replace(/<style[\s\S]*?<\/style>/g, '').match(/[^\s<>]*[\d０-９一二三四五六七八九十百千万亿][^\s<>]*/g) ?? []).join('\n')}`);
  return hash.digest('hex');
}
