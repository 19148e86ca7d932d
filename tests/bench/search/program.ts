/** The search program as it is shipped: what starts on the page, and what it fetches when somebody searches. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Reads the index of the full text, in Pagefind's place: fetched when names alone do not answer. */
const FULL_TEXT = /\/full-text\./;

/** Files below a built site that answer by names and numbers. */
export const programFiles = (folder: string): string[] => allFiles(folder).filter((file) => !FULL_TEXT.test(file));

/** Files that search the full text. */
export const fullTextFiles = (folder: string): string[] => allFiles(folder).filter((file) => FULL_TEXT.test(file));

/** Found through the search page. */
function allFiles(folder: string): string[] {
  const page = readFileSync(join(folder, 'search', 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src!);
  const start = scripts.filter((src) => readFileSync(join(folder, src), 'utf8').includes('data-search'));
  const found = new Set<string>();
  for (const file of start) addWithImports(folder, file, found);
  return [...found];
}

function addWithImports(folder: string, file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const code = readFileSync(join(folder, file), 'utf8');
  for (const [, path] of code.matchAll(/(?:import\(|from|import)\s*[`"'](\.\/[^`"']+\.js)[`"']/g))
    addWithImports(folder, posix.join(posix.dirname(file), path!), found);
}
