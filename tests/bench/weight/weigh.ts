/** What the first view of a page needs: its HTML, the style sheets that it waits for, the scripts loaded at its start. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'acorn';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse as parsePage } from 'parse5';
import { MEDIA } from '../../../src/styles/media.ts';

/** Ten segments, what a server sends before it hears from the phone (RFC 6928), are about 14 kB. */
export const LIMIT = 14_336;

/** What the screen of a phone does not wait for. */
const ELSEWHERE: ReadonlySet<string> = new Set(Object.values(MEDIA));

/** Bytes after brotli at a quality of 11 unless told otherwise. */
export interface Weight {
  readonly address: string;
  readonly html: number;
  readonly styles: number;
  readonly scripts: number;
  readonly total: number;
}

/** Weighs pages of one finished site; files that many pages share are compressed once. */
export class Scales {
  readonly #folder: string;
  readonly #quality: number;
  readonly #known = new Map<string, number>();

  constructor(folder: string, quality = 11) {
    this.#folder = folder;
    this.#quality = quality;
  }

  /** The weight of the page at an address such as `/assistance/` or `/404.html`. Throws when a file that it names is not there. */
  weigh(address: string): Weight {
    const source = readFileSync(join(this.#folder, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
    const { styles, scripts } = neededFiles(source);
    const sum = (files: Iterable<string>): number => [...files].reduce((all, file) => all + this.#file(file), 0);
    const weights = {
      html: this.#compressed(Buffer.from(source)),
      styles: sum(styles),
      scripts: sum(this.#withImports(scripts)),
    };
    return { address, ...weights, total: weights.html + weights.styles + weights.scripts };
  }

  #compressed(content: Buffer): number {
    return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: this.#quality } }).length;
  }

  #file(path: string): number {
    const known = this.#known.get(path) ?? this.#compressed(readFileSync(join(this.#folder, path)));
    this.#known.set(path, known);
    return known;
  }

  /** Scripts with all that they import before they run; what they fetch later is not of the first view. */
  #withImports(scripts: ReadonlySet<string>): Set<string> {
    const all = new Set(scripts);
    for (const script of all)
      for (const imported of staticImports(readFileSync(join(this.#folder, script), 'utf8')))
        all.add(posix.join(posix.dirname(script), imported));
    return all;
  }
}

/** The address of every page of a finished site, read from disk. Throws when there are too few to be one. */
export function pagesOf(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
  if (pages.length < 50) throw new Error(`${folder} 里只有 ${pages.length} 页，先运行 npm run build`);
  return pages;
}

/** Style sheets that hold back the screen and scripts that are fetched at once, by their addresses. */
export function neededFiles(html: string): { styles: Set<string>; scripts: Set<string> } {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const { tagName, attrs } of elementsOf(parsePage(html))) {
    const { rel = '', href, src, media = '', type = '' } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'script' && src !== undefined && !/json/.test(type)) scripts.add(src);
    if (tagName !== 'link' || href === undefined) continue;
    if (/\bstylesheet\b/.test(rel) && !ELSEWHERE.has(media)) styles.add(href);
    if (/\bmodulepreload\b/.test(rel)) scripts.add(href);
  }
  return { styles, scripts };
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

function staticImports(code: string): string[] {
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body.flatMap((statement) =>
    'source' in statement && statement.source ? [String(statement.source.value)] : [],
  );
}
