/** The program behind `startRenderer`: gets ready, waits for the word, renders, answers, ends. */
import { loadContent } from '../checks/steps/load.ts';
import { buildRegistry } from '../figures/registry.ts';
import { renderSite } from './render-site.ts';
import type { Rendered } from './renderer.ts';
import { BEGIN } from './renderer.ts';

const root = process.argv[2]!;
process.on('disconnect', () => process.exit(1)); // Whoever waited is gone.
const begun = new Promise<void>((resolve) => process.on('message', (word) => word === BEGIN && resolve()));
const astro = import('astro');
const { content, findings } = loadContent(root);
const proven = findings.length === 0 ? { content, registry: buildRegistry(content) } : undefined;
await astro;
await begun;
process.send!(await render(), () => process.exit(0));

async function render(): Promise<Rendered> {
  try {
    return { findings: await renderSite(root, proven) };
  } catch (error) {
    return { failed: (error as Error).message };
  }
}
