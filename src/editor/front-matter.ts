/**
 * Binds the front matter of pages to its schema, in the one way that an editor knows: Astro's language server reads
 * `.astro/collections/`, which Astro itself writes for content collections (https://docs.astro.build/en/reference/experimental-flags/content-intellisense/).
 * We have none, because they let faults pass, so we write the same files. They hold paths of this machine and are not kept.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EDITOR_SCHEMAS, jsonSchemaOf } from './schemas.ts';

const FOLDER = '.astro/collections';

/** Writes what the language server reads, where it differs from what stands there. */
export function writeFrontMatterHelp(root: string): void {
  const schema = EDITOR_SCHEMAS.find(({ name }) => name === 'pages')!;
  const pages = globSync(schema.files, { cwd: root }).sort();
  const config = {
    collections: [{ hasSchema: true, name: schema.name }],
    entries: Object.fromEntries(pages.map((page) => [keyOf(join(root, page)), schema.name])),
  };
  write(join(root, FOLDER, `${schema.name}.schema.json`), JSON.stringify(jsonSchemaOf(schema)));
  write(join(root, FOLDER, 'collections.json'), JSON.stringify(config));
}

/** The address of a file as the language server spells it. */
const keyOf = (path: string): string => decodeURIComponent(pathToFileURL(path).href).toLowerCase();

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
