import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { ContentError } from './content-error.ts';

/** The project's root: builds and tests always run there. */
export const root = process.cwd();

/** Text of a file below the root; throws with a remedy when it is missing. */
export function readText(file: string): string {
  const path = join(root, file);
  if (!existsSync(path)) throw new ContentError(file, '文件不存在', '从版本库取回它，或新建一份');
  return readFileSync(path, 'utf8');
}

/** The value of a YAML text; throws with line and column on the first mistake. */
export function parseYaml(text: string, file: string, lineOffset = 0): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const mistake = document.errors[0];
  if (mistake) {
    const { line, col } = lines.linePos(mistake.pos[0]);
    throw new ContentError(
      `${file}:${line + lineOffset}:${col}`,
      `YAML 写法有误：${mistake.message.split('\n')[0]}`,
      '对照相邻条目改好缩进、引号和冒号',
    );
  }
  return document.toJS();
}

/** The value of a YAML file below the root. */
export const readYaml = (file: string): unknown => parseYaml(readText(file), file);

/** Every file below a folder with one of the endings, sorted, relative to the root; none when the folder is missing. */
export function filesBelow(folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
