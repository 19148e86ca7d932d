/** Reading files for the checks: whatever is wrong with one becomes a finding. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../base/finding.ts';

const LARGEST = 5 * 1024 * 1024;

/** A text file, or the finding that says why it cannot be read. */
export type ReadText = { readonly text: string } | { readonly finding: Finding };

/** Reads a UTF-8 text below the root. */
export function readText(root: string, file: string): ReadText {
  const place = { file, line: 1, col: 1 };
  try {
    const { size } = statSync(join(root, file));
    if (size > LARGEST) {
      return { finding: { slug: 'data-file-size', place, what: `文件有 ${(size / 1024 / 1024).toFixed(1)} MB，内容文件不会这么大，没有读它。`, evidence: `上限是 ${LARGEST / 1024 / 1024} MB。`, remedy: '看看是不是放错了文件；确实要这么多内容，就拆成几个文件。' } };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file)));
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.exec(text);
    if (!control) return { text };
    const line = text.slice(0, control.index).split('\n').length;
    return unreadable({ file, line, col: control.index - text.lastIndexOf('\n', control.index) }, '文件里有看不见的控制字符', `字符编码 U+${control[0].charCodeAt(0).toString(16).padStart(4, '0')}`);
  } catch (error) {
    if (error instanceof TypeError) return unreadable(place, '文件不是 UTF-8 文字', '解码到一半就停了');
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { finding: missing(file) };
    return unreadable(place, '系统打不开这个文件', code ?? (error as Error).message);
  }
}

const unreadable = (place: { file: string; line: number; col: number }, what: string, evidence: string): ReadText => ({
  finding: { slug: 'data-file-unreadable', place, what: `${what}。`, evidence: `${evidence}。`, remedy: '用编辑器另存为 UTF-8 纯文本，或从版本库取回它。' },
});

/** The finding for a file or folder that should be there. */
export const missing = (file: string): Finding => ({
  slug: 'data-file-missing', place: { file, line: 1, col: 1 }, what: `没有 ${file}。`, evidence: '这个位置上没有文件。', remedy: '从版本库取回它，或照 docs/tasks/ 的说明新建一份。',
});

/** Every file below a folder, sorted, relative to the root; none when the folder is missing. */
export function filesBelow(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
