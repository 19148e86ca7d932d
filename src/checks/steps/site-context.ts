/** What every rule on the finished output is given. */
import type { Finding } from '../base/finding.ts';
import type { Facts } from './facts.ts';
import { cssTexts, csvTexts, jsonTexts, parseScript, scriptTexts, textTexts } from './published-code.ts';
import { markupTexts } from './published-markup.ts';
import type { PublishedText } from './published-text.ts';
import { plainText } from './published-text.ts';
import type { SitePage } from './read-page.ts';
import { readPage } from './read-page.ts';
import type { SiteFile } from './read-site.ts';

/** A finished site with the data that it was made from. */
export interface SiteContext {
  readonly files: readonly SiteFile[];
  readonly pages: readonly SitePage[];
  readonly facts: Facts;
  /** Published texts of a file. */
  textsOf(file: SiteFile): readonly PublishedText[];
  readonly trace: Trace;
}

/** The source line that a stretch of output on the page at `address` came from, or why it cannot be told. */
export type Trace = (snippet: string, address: string) => string;

/** A rule on the finished output. */
export type SiteRule = (context: SiteContext) => Iterable<Finding>;

/** Parses every file once. */
export function siteContext(files: readonly SiteFile[], facts: Facts, trace: Trace): SiteContext {
  const pages = files.filter(({ kind, readable }) => kind === 'html' && readable).map(readPage);
  const byFile = new Map<SiteFile, readonly PublishedText[]>(pages.map((page) => [page.file, page.texts]));
  const textsOf = (file: SiteFile): readonly PublishedText[] => {
    let texts = byFile.get(file);
    if (!texts) byFile.set(file, (texts = isKept(file, facts) ? [] : readTexts(file)));
    return texts;
  };
  return { files, pages, facts, trace, textsOf };
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
const isKept = ({ path }: SiteFile, { releases }: Facts): boolean => [...releases.values()].some(({ files }) => files.has(path));

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
