/** Reading files for the checks: whatever is wrong with one becomes a finding. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../base/finding.ts';

const LARGEST = 512 * 1024;

/** A text file, or the finding that says why it cannot be read. */
export type ReadText = { readonly text: string } | { readonly finding: Finding };

/** Reads a UTF-8 text below the root, unless it is larger than a file of its kind can be. */
export function readText(root: string, file: string, largest = LARGEST): ReadText {
  const place = { file, line: 1, col: 1 };
  try {
    const { size } = statSync(join(root, file));
    if (size > largest) {
      return {
        finding: {
          slug: 'data-file-size',
          place,
          what: `文件有 ${(size / 1024 / 1024).toFixed(1)} MB，内容文件不会这么大，没有读它。`,
          evidence: `上限是 ${largest / 1024} KB。`,
          remedy: '看看是不是放错了文件；确实要这么多内容，就拆成几个文件。',
        },
      };
    }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, file)));
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/.exec(text);
    if (!control) return { text };
    const line = text.slice(0, control.index).split('\n').length;
    return unreadable(
      { file, line, col: control.index - text.lastIndexOf('\n', control.index) },
      '文件里有看不见的控制字符',
      `字符编码 U+${control[0].charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  } catch (error) {
    if (error instanceof TypeError) return unreadable(place, '文件不是 UTF-8 文字', '解码到一半就停了');
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { finding: missing(file) };
    return unreadable(place, '系统打不开这个文件', code ?? (error as Error).message);
  }
}

const unreadable = (place: { file: string; line: number; col: number }, what: string, evidence: string): ReadText => ({
  finding: {
    slug: 'data-file-unreadable',
    place,
    what: `${what}。`,
    evidence: `${evidence}。`,
    remedy: '用编辑器另存为不带 BOM 的 UTF-8 纯文本，或从版本库取回它。',
  },
});

/** The finding for a file or folder that should be there. */
export const missing = (file: string): Finding => ({
  slug: 'data-file-missing',
  place: { file, line: 1, col: 1 },
  what: `没有 ${file}。`,
  evidence: '这个位置上没有文件。',
  remedy: '从版本库取回它，或照 docs/tasks/ 的说明新建一份。',
});

/** What stands below a folder: regular files, and whatever else is no folder. Links are not followed. */
function walk(root: string, folder: string): { files: string[]; odd: string[]; folders: string[] } {
  const found = { files: [] as string[], odd: [] as string[], folders: [] as string[] };
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        found.folders.push(path);
        visit(path);
      } else (entry.isFile() && !UNPRINTABLE.test(entry.name) ? found.files : found.odd).push(path);
    }
  };
  try {
    visit(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return found;
}

/** Control characters, and bytes of a name that are no UTF-8. */
const UNPRINTABLE = /[\u0000-\u001f\u007f\ufffd]/;

/** Every file below a folder, sorted, relative to the root; none when the folder is missing. */
export const filesBelow = (root: string, folder: string): string[] => walk(root, folder).files.sort();

/** Links, pipes and the like, names that cannot be printed, folders in the place of files, and files of no known kind. */
export function oddBelow(root: string, folder: string, known: RegExp): Finding[] {
  const { files, odd, folders } = walk(root, folder);
  const report = (file: string, what: string, remedy: string): Finding => ({
    slug: 'data-file-unreadable',
    place: { file: file.replace(new RegExp(UNPRINTABLE, 'g'), '?'), line: 1, col: 1 },
    what: `${what}。`,
    evidence: `位置：${JSON.stringify(file)}。`,
    remedy,
  });
  return [
    ...odd.map((file) =>
      report(
        file,
        UNPRINTABLE.test(file) ? '文件名里有换行或乱码，各处的程序读不一致' : '这不是普通文件，是链接或别的特殊文件',
        UNPRINTABLE.test(file) ? '改一个不带特殊字符的文件名。' : '换成文件本身。',
      ),
    ),
    ...folders
      .filter((name) => /\.[a-z]{2,4}$/.test(name))
      .map((name) => report(name, '这里应是文件，却是一个文件夹', '把它改名或移走，从版本库取回原来的文件。')),
    ...files
      .filter((name) => !known.test(name))
      .map((name) => report(name, '不认识这种文件，它不会出现在网页上，也没法查', '移到别处；内容文件只用 .yaml 和 .mdx 结尾。')),
  ];
}
