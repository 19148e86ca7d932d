/** Makes a finished site into a copy that opens from a folder and from any folder of a static server. */

import type { Files } from './pack-archive.ts';
import { checksums } from './pack-archive.ts';
import { NO_SEARCH, NOTE, noteText } from './pack-note.ts';
import type { Packing } from './pack-page.ts';
import { packPage } from './pack-page.ts';
import { asClassic, isModule, PLACE_SCRIPT, placeScript, starter, starterOf } from './pack-script.ts';
import { packStyle } from './pack-style.ts';
import { withNames } from './pack-topics.ts';

/** The list of checksums inside the copy. */
export const SUMS = 'sha256sums.txt';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const bytes = (written: string): Uint8Array => new TextEncoder().encode(written);
/** Pagefind finds its own files from where it lies. */
const isOurs = (path: string): boolean => !path.startsWith('pagefind/');

/** The files of the copy, with the note and the checksums. */
export function packSite(site: Files, name: string): Files {
  const modules = modulesOf(site);
  const packed = new Map([...site, ...addedScripts(site, modules), ...wordsAsScript(site)]);
  const packing: Packing = { files: new Set(packed.keys()), modules };
  for (const [path, content] of [...site, ...searchPage(site)]) if (isOurs(path)) packed.set(path, packFile(path, content, packing));
  packed.set(NOTE, bytes(noteText(name, SUMS)));
  packed.set(SUMS, bytes(checksums(packed)));
  return packed;
}

const WORDS = 'search/words.json';

/** The words of the search for pages that may fetch nothing: the same, left behind by a script (src/components/FigureFilter/filter.ts). */
function wordsAsScript(site: Files): [string, Uint8Array][] {
  const words = site.get(WORDS);
  return words ? [[`${WORDS}.js`, bytes(`self.searchWords=${text(words).trim()};\n`)]] : [];
}

const SEARCH = 'search/index.html';

/** The search page as a copy needs it. */
function searchPage(site: Files): [string, Uint8Array][] {
  const page = site.get(SEARCH);
  return page ? [[SEARCH, bytes(withNames(text(page), (address) => text(site.get(`${address.slice(1)}index.html`)!)))]] : [];
}

function modulesOf(site: Files): Set<string> {
  return new Set(
    [...site].filter(([path, content]) => isOurs(path) && path.endsWith('.js') && isModule(text(content))).map(([path]) => path),
  );
}

/** Starters of the modules that pages name, and the script that knows where the copy lies. */
function addedScripts(site: Files, modules: ReadonlySet<string>): [string, Uint8Array][] {
  const pages = [...site].filter(([path]) => path.endsWith('.html')).map(([, content]) => text(content));
  const started = [...modules].filter((path) => pages.some((page) => page.includes(`"/${path}"`)));
  const starters = started.map((path): [string, Uint8Array] => [starterOf(path), bytes(starter(path, NO_SEARCH))]);
  return [...starters, [PLACE_SCRIPT, bytes(placeScript())]];
}

function packFile(path: string, content: Uint8Array, packing: Packing): Uint8Array {
  if (path.endsWith('.html')) return bytes(packPage(path, text(content), packing));
  if (path.endsWith('.css')) return bytes(packStyle(path, text(content), packing.files));
  if (path.endsWith('.js') && !packing.modules.has(path)) return bytes(asClassic(path, text(content), packing.files));
  return content;
}
