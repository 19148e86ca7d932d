/**
 * Reads the files of Pagefind's index without Pagefind's program: that one needs WebAssembly, which a page may run only
 * under an `unsafe` policy, and old phones not at all. The form is that of Pagefind 1.6 and is held by tests.
 */
import { gunzipSync } from 'fflate';
import type { Cbor } from './cbor.ts';
import { readCbor } from './cbor.ts';

/** A word of the index with the pages on which it stands. */
export interface IndexedWord {
  readonly word: string;
  readonly pages: readonly Posting[];
}

/** Where on a page a word stands, counted in words, and how much each place weighs; 1 is plain text. */
export interface Posting {
  readonly page: number;
  readonly places: readonly { readonly at: number; readonly weight: number }[];
  /** How often the page's title has it. */
  readonly inTitle: number;
}

/** What the index knows before a word is asked for. */
export interface IndexHead {
  /** Name of the page's file, and how many words it has. */
  readonly pages: readonly { readonly file: string; readonly length: number }[];
  /** Files of words, each with its first and its last one. */
  readonly chunks: readonly { readonly from: string; readonly to: string; readonly file: string }[];
  readonly filters: readonly { readonly name: string; readonly file: string }[];
}

/** A page as it was indexed; a zero-width space parts the words of its content. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
}

/** Fetches a file below the index. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

const SIGNATURE = 'pagefind_dcd';
/** Pagefind stores a weight as a negative number; plain text has this one. */
const PLAIN = 24;

const rows = (value: Cbor): Cbor[][] => value as Cbor[][];

/** Head, words, filters and pages of an index. */
export interface IndexFiles {
  head(): Promise<IndexHead>;
  /** Words of a chunk. */
  words(file: string): Promise<IndexedWord[]>;
  /** Numbers of the pages that have the value. */
  filtered(file: string, value: string): Promise<number[]>;
  fragment(file: string): Promise<Fragment>;
}

/** The files below an index; what is needed for every search is fetched once, and again when it failed. */
export function indexFiles(fetchFile: FetchFile): IndexFiles {
  const kept = new Map<string, Promise<unknown>>();

  function once<T>(path: string, read: () => Promise<T>): Promise<T> {
    const before = kept.get(path) as Promise<T> | undefined;
    if (before) return before;
    const reading = read();
    kept.set(path, reading);
    reading.catch(() => kept.delete(path));
    return reading;
  }
  const unpacked = (path: string): Promise<Uint8Array> => fetchFile(path).then((bytes) => unpack(path, bytes));
  const rowsOf = (path: string): Promise<Cbor[]> => unpacked(path).then((bytes) => readCbor(bytes) as Cbor[]);

  return {
    head: () => once('', async () => asHead(await rowsOf(`pagefind.${hashOf(await fetchFile('pagefind-entry.json'))}.pf_meta`))),
    words: (file) => once(file, async () => rows((await rowsOf(`index/${file}.pf_index`))[0]!).map(asWord)),
    filtered: async (file, value) =>
      (rows((await once(file, () => rowsOf(`filter/${file}.pf_filter`)))[1]!) as [string, number[]][])
        .filter(([one]) => one === value)
        .reduce<number[]>((all, [, pages]) => all.concat(pages), []),
    fragment: async (file) => JSON.parse(text(await unpacked(`fragment/${file}.pf_fragment`))) as Fragment,
  };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function unpack(path: string, packed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packed);
  if (text(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error(`${path} is no file of Pagefind`);
  return bytes.subarray(SIGNATURE.length);
}

/** A site has one language, and so one index. */
function hashOf(entry: Uint8Array): string {
  const { languages } = JSON.parse(text(entry)) as { languages: Record<string, { hash: string }> };
  return languages[Object.keys(languages)[0]!]!.hash;
}

const asHead = ([, pages, chunks, filters]: Cbor[]): IndexHead => ({
  pages: rows(pages!).map(([file, length]) => ({ file: file as string, length: length as number })),
  chunks: rows(chunks!).map(([from, to, file]) => ({ from: from as string, to: to as string, file: file as string })),
  filters: rows(filters!).map(([name, file]) => ({ name: name as string, file: file as string })),
});

/** Pages are counted from the one before; places too, anew after each weight. */
function asWord([word, pages]: Cbor[]): IndexedWord {
  let page = 0;
  return {
    word: word as string,
    pages: rows(pages!).map(([step, places, title]) => {
      page += step as number;
      return { page, places: placesOf(places as number[]), inTitle: (title as number[]).filter((one) => one >= 0).length };
    }),
  };
}

function placesOf(numbers: number[]): { at: number; weight: number }[] {
  const places: { at: number; weight: number }[] = [];
  let at = 0;
  let weight = 1;
  for (const number of numbers) {
    if (number < 0) {
      weight = (-number - 1) / PLAIN;
      at = 0;
    } else {
      at += number;
      places.push({ at, weight });
    }
  }
  return places;
}
