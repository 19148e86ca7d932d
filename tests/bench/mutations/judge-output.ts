/** Renders and judges the project that this file stands in, and prints the findings as JSON: one process for each build of a sandbox. */
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../../src/checks/steps/load.ts';
import { buildRegistry } from '../../../src/figures/registry.ts';
import { judgeSite, renderSite } from '../../../src/integrations/render-site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const { content } = loadContent(root);
const faults = await renderSite(root);
const { findings } = faults.length > 0 ? { findings: faults } : await judgeSite(root, content, buildRegistry(content));
console.log(JSON.stringify({ findings }));
process.exit(findings.length > 0 ? 1 : 0);
