/** What every rule on the finished output is given, and what it answers with: files one by one, then the site as a whole. */
import type { Finding } from '../base/finding.ts';
import type { Facts } from './facts.ts';
import { cssTexts, csvTexts, jsonTexts, parseScript, scriptTexts, textTexts } from './published-code.ts';
import { markupTexts } from './published-markup.ts';
import type { PublishedText } from './published-text.ts';
import { plainText } from './published-text.ts';
import type { SitePage } from './read-page.ts';
import { readPage } from './read-page.ts';
import type { SiteFile } from './read-site.ts';

/** One file while it is judged; what it holds is forgotten afterwards. */
export interface OpenFile {
  readonly file: SiteFile;
  /** The parsed page, when it is one. */
  readonly page: SitePage | null;
  readonly texts: readonly PublishedText[];
}

/** What does not depend on the file. */
export interface SiteContext {
  readonly facts: Facts;
  /** Path of every file of the site. */
  readonly paths: ReadonlySet<string>;
  readonly trace: Trace;
}

/** The source line that a stretch of output on the page at `address` came from, or why it cannot be told. */
export type Trace = (snippet: string, address: string) => string;

/** A finding, or a note that can be judged only beside those of other files. Notes are plain data: they travel between threads. */
export type Said<Note = unknown> = Finding | { readonly note: Note };

/** What a rule said of a file, in order. */
export interface SaidOfFile<Note = unknown> {
  readonly path: string;
  readonly said: readonly Said<Note>[];
}

/** The site when all of its files have been judged. */
export interface WholeSite extends SiteContext {
  readonly pages: readonly PageName[];
  /** Reads a file once more. */
  open(path: string): OpenFile;
}

/** Where a page stands. */
export interface PageName {
  readonly address: string;
  readonly file: { readonly path: string; readonly shown: string };
}

/** A rule on the finished output: on each file by itself, in any order and on any thread, and then on what was said of all. */
export interface SiteRule<Note = unknown> {
  onFile?(open: OpenFile, context: SiteContext): Iterable<Said<Note>>;
  /** Without it, the findings on the files in the order of their paths. */
  onSite?(said: readonly SaidOfFile<Note>[], site: WholeSite): Iterable<Finding>;
}

/** Whether something said is a note. */
export const isNote = <Note>(said: Said<Note>): said is { readonly note: Note } => 'note' in said;

/** What was found on the files, in their order. */
export const findingsOf = (said: readonly SaidOfFile[]): Finding[] =>
  said.flatMap((of) => of.said.filter((one): one is Finding => !isNote(one)));

/** A rule that looks at pages only. */
export const onPages = (judge: (page: SitePage, context: SiteContext) => Iterable<Finding>): SiteRule => ({
  onFile: ({ page }, context) => (page ? judge(page, context) : []),
});

/** Parses a file, once. */
export function openFile(file: SiteFile, facts: Pick<Facts, 'releases'>): OpenFile {
  const page = file.kind === 'html' && file.readable ? readPage(file) : null;
  let texts: readonly PublishedText[] | undefined;
  return {
    file,
    page,
    get texts() {
      return (texts ??= page ? page.texts : isKept(file, facts) ? [] : readTexts(file));
    },
  };
}

/** What a rule remembers from file to file of one site, so that frames that repeat are judged once. It is emptied when it grows too large. */
export function memoryOf<Value>(): (context: SiteContext) => Map<string, Value> {
  const bySite = new WeakMap<SiteContext, Map<string, Value>>();
  return (context) => {
    let known = bySite.get(context);
    if (!known) bySite.set(context, (known = new Map()));
    if (known.size > LARGEST_MEMORY) known.clear();
    return known;
  };
}

const LARGEST_MEMORY = 20_000;

/** What a memory holds under a key, made when it is asked for the first time. */
export function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  let known = memory.get(key);
  if (known === undefined) memory.set(key, (known = make()));
  return known;
}

/** Whether a file is valid JSON; broken ones are a finding of their own. */
export function isValidJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a script can be read at all. */
export function isValidScript(text: string): boolean {
  try {
    parseScript(text);
    return true;
  } catch {
    return false;
  }
}

/** The rule on kept files compares these sign by sign: what they say is older than the data that marks could name. */
const isKept = ({ path }: SiteFile, { releases }: Pick<Facts, 'releases'>): boolean =>
  [...releases.values()].some(({ files }) => files.has(path));

/** JSON numbers cannot carry marks; the rule on data files computes these again. */
const COMPARED = /^字段 counts\.[\w-]+$/;

/** Sizes of a manifest's icons, in pixels: nobody reads them. */
const MANIFEST = /\.webmanifest$/;
const SIZES = /^字段 icons\[\d+\]\.sizes$/;

function readTexts(file: SiteFile): PublishedText[] {
  if (!file.readable) return [];
  switch (file.kind) {
    case 'svg':
    case 'xml':
      return markupTexts(file.text);
    case 'json':
      return isValidJson(file.text)
        ? jsonTexts(file.text, isSchema(file)).filter(
            ({ where }) => !(file.path === 'data/checks.json' && COMPARED.test(where)) && !(MANIFEST.test(file.path) && SIZES.test(where)),
          )
        : [];
    case 'csv':
      return csvTexts(file.text);
    case 'text':
      return textTexts(file.text);
    case 'picture':
      return [plainText(file.text, '图里的字', 0)];
    case 'css':
      return cssTexts(file.text);
    case 'script':
      return isValidScript(file.text) ? scriptTexts(file.text) : [];
    default:
      return [];
  }
}

/** JSON Schema files hold constraints, not figures; only their sentences are judged. */
function isSchema(file: SiteFile): boolean {
  return /\.schema\.json$|(?:^|\/)schemas?\//.test(file.path);
}
