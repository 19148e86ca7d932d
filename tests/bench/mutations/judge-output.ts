/** Renders and judges the project that this file stands in, and prints the findings as JSON: one process for each build of a sandbox. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../../src/checks/steps/load.ts';
import { readSite } from '../../../src/checks/steps/read-site.ts';
import { openFile } from '../../../src/checks/steps/site-context.ts';
import { findNumerals } from '../../../src/figures/numeral.ts';
import { buildRegistry } from '../../../src/figures/registry.ts';
import { judgeRendered, renderSite, UNCHECKED } from '../../../src/integrations/render-site.ts';

/** The delimiters of marks with the reference in them; the text of a mark stays. */
const MARKS = /\uE000[^\uE001]*\uE001|\uE002/g;
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const { content } = loadContent(root);
const faults = await renderSite(root);
const { findings } = faults.length > 0 ? { findings: faults } : await judgeRendered(root, content, buildRegistry(content));
console.log(JSON.stringify({ findings, published: faults.length > 0 ? '' : publishedNumbers() }));
process.exit(findings.length > 0 ? 1 : 0);

/** One checksum of the numbers that readers get, page by page: a mutant that leaves it alone (a drawing, an order) is no wrong number. */
function publishedNumbers(): string {
  const files = readSite(join(root, UNCHECKED), '');
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(
      JSON.stringify([
        file.path,
        openFile(file, { releases: new Map() })
          .texts.flatMap(({ text }) => findNumerals(text.replace(MARKS, ' '), { every: true }).map((found) => found.text))
          .sort(),
      ]),
    );
  return hash.digest('hex');
}
