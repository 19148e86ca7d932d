/** From a stretch of the output back to the line of the source that an editor can mend. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

interface SourceFile {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Where published words are written, nearest to the editor first. */
const FOLDERS = ['src/content', 'src/components', 'src/layouts', 'src/pages', 'src/integrations', 'src/search', 'public'];
const READ = /\.(?:mdx?|ya?ml|astro|ts|svg|txt|xml|webmanifest|json|css)$/;
const SHORTEST = 3;

/** A function that names the source line of a snippet of output, or says openly that none was found. */
export function sourceTracer(root: string): (snippet: string) => string {
  let sources: SourceFile[] | undefined;
  const known = new Map<string, string>();
  return (snippet) => {
    const wanted = snippet.trim();
    let answer = known.get(wanted);
    if (answer === undefined) {
      sources ??= [...FOLDERS.flatMap((folder) => below(root, folder)), ...below(root, 'src', 'site.config.ts')];
      known.set(wanted, (answer = answerFor(wanted, sources)));
    }
    return answer;
  };
}

function answerFor(wanted: string, sources: readonly SourceFile[]): string {
  if (wanted.length < SHORTEST) return '文字太短，查不出写在源文件的哪一行。';
  const places: string[] = [];
  for (const { file, lines } of sources) {
    for (const [index, line] of lines.entries()) {
      const at = line.indexOf(wanted);
      if (at >= 0) places.push(`${file}:${index + 1}:${at + 1}`);
    }
  }
  if (places.length === 0) return '输出里有它，但源文件里没有同样的一行：多半是组件拼出来的，请看印出它的组件。';
  return places.length === 1 ? `写在 ${places[0]}。` : `可能写在 ${places.slice(0, 3).join('、')}${places.length > 3 ? ' 等处' : ''}。`;
}

function below(root: string, folder: string, only?: string): SourceFile[] {
  try {
    return readdirSync(join(root, folder), { recursive: only === undefined, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.test(entry.name) && !entry.name.endsWith('.test.ts') && (only === undefined || entry.name === only))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ file: relative(root, path).split(sep).join('/'), lines: readFileSync(path, 'utf8').split('\n') }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
