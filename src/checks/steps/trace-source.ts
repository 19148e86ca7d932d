/** From a stretch of the output back to the line of the source that an editor can mend. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Trace } from './site-context.ts';

interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Where published words are written, nearest to the editor first. */
const FOLDERS = ['src/content', 'src/components', 'src/layouts', 'src/pages', 'src/integrations', 'src/search', 'public'];
const READ = /\.(?:mdx?|ya?ml|astro|ts|svg|txt|xml|webmanifest|json|css)$/;
const SHORTEST = 3;

/** A function that names the source line of a snippet of output, or says openly that none was found. */
export function sourceTracer(root: string): Trace {
  let sources: SourceFile[] | undefined;
  const known = new Map<string, string>();
  return (snippet, address) => {
    const wanted = snippet.trim();
    sources ??= [...FOLDERS.flatMap((folder) => below(root, folder)), ...below(root, 'src', 'site.config.ts')];
    const own = sources.filter(({ file }) => isSourceOf(file, address));
    const key = own.length > 0 ? `${address}\u0000${wanted}` : wanted;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = answerFor(wanted, own, sources)));
    return answer;
  };
}

/** Whether a content file is the page at an address. */
function isSourceOf(file: string, address: string): boolean {
  const path = address.replace(/\/$/, '');
  return (
    file === `src/content/policies${path}.mdx` ||
    file === `src/content/policies${path}/index.mdx` ||
    file === `src/content${path.replace(/^\/charity/, '')}.yaml`
  );
}

function answerFor(wanted: string, own: readonly SourceFile[], all: readonly SourceFile[]): string {
  if (wanted.length < SHORTEST) return '文字太短，查不出写在源文件的哪一行。';
  const inPage = placesIn(wanted, own);
  const places = inPage.length > 0 ? inPage : placesIn(wanted, all);
  if (places.length === 0) return '输出里有它，但源文件里没有同样的一行：多半是组件拼出来的，请看印出它的组件。';
  return places.length === 1 ? `写在 ${places[0]}。` : `可能写在 ${places.slice(0, 3).join('、')}${places.length > 3 ? ' 等处' : ''}。`;
}

function placesIn(wanted: string, sources: readonly SourceFile[]): string[] {
  const places: string[] = [];
  for (const { file, text } of sources) {
    if (!text.includes(wanted)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const at = wanted.startsWith('/') ? wholeAddress(line, wanted) : line.indexOf(wanted);
      if (at >= 0) places.push(`${file}:${index + 1}:${at + 1}`);
    }
  }
  return places;
}

/** Where an address stands as a whole, not as the beginning of a longer one. */
function wholeAddress(line: string, address: string): number {
  for (let at = line.indexOf(address); at >= 0; at = line.indexOf(address, at + 1)) {
    if (!/[\w-]/.test(line[at + address.length] ?? '') && !/[\w./-]/.test(line[at - 1] ?? '')) return at;
  }
  return -1;
}

function below(root: string, folder: string, only?: string): SourceFile[] {
  try {
    return readdirSync(join(root, folder), { recursive: only === undefined, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && READ.test(entry.name) && !entry.name.endsWith('.test.ts') && (only === undefined || entry.name === only),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ file: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
