/**
 * In which order the files of a release are put where another one is being read, such as an object store, which cannot
 * change many files at once: at every moment what a reader can reach is whole.
 */
import { isCompressedCopy } from './compress.ts';
import { isNamedByContent } from './headers.ts';

/** Checksums of a tree by path, without a slash before it. */
export type Sums = ReadonlyMap<string, string>;

export interface UploadPlan {
  /** Files to put, in this order; each step may run in parallel, the next begins when it is done. */
  readonly steps: readonly { readonly name: StepName; readonly files: readonly string[] }[];
  /** What no page names any more: taken away when nobody can have an older page open. */
  readonly later: readonly string[];
}

/**
 * 1. What is named by its content: nobody knows the names yet.
 * 2. Pages and data that are new: nothing that is there links to them yet.
 * 3. What changes and is linked from pages: pictures, data.
 * 4. Pages that change: all they link to is there.
 * 5. What leads to pages: the way into search, lists of addresses, checksums, and the home page.
 */
export const STEP_NAMES = ['named-by-content', 'new', 'changed-files', 'changed-pages', 'entries'] as const;
type StepName = (typeof STEP_NAMES)[number];

const HOME = 'index.html';
/** Through these programs find others. */
const ENTRY =
  /^(?:pagefind\/pagefind-entry\.json|search\/words\.json|[^/]+\.(?:txt|xml|webmanifest)|(?:.*\/)?SHA256SUMS|data\/datapackage\.json|.*\.(?:atom|rss))$/;

/** The plan from what is there to what shall be. Throws where a name that stands for a content would stand for two. */
export function planUpload(there: Sums, wanted: Sums): UploadPlan {
  const files = [...wanted.keys()].filter((path) => !isCompressedCopy(path)).sort();
  const changed = files.filter((path) => there.get(path) !== wanted.get(path));
  const twice = changed.find((path) => isNamedByContent(`/${path}`) && there.has(path));
  if (twice !== undefined)
    throw new Error(
      `${twice} 这个名字按规矩只代表一种内容，可是已经放上去的同名文件内容不一样。读者的浏览器会一直用旧的，所以不能这样发布`,
    );
  return {
    steps: STEP_NAMES.map((name) => ({ name, files: changed.filter((path) => stepOf(path, there) === name) })),
    later: [...there.keys()].filter((path) => !wanted.has(path) && !isCompressedCopy(path)).sort(),
  };
}

function stepOf(path: string, there: Sums): StepName {
  if (isNamedByContent(`/${path}`)) return 'named-by-content';
  if (path === HOME) return 'entries';
  if (!there.has(path)) return 'new';
  if (ENTRY.test(path)) return 'entries';
  return path.endsWith('.html') ? 'changed-pages' : 'changed-files';
}

/** Reads what `sha256sum` writes. Throws at a line that is none of its. */
export function readSums(text: string): Sums {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (sum === undefined || path === undefined) throw new Error(`不是校验和的一行：${line}`);
        return [path, sum];
      }),
  );
}
