/** Takes the marks out of a checked file: nothing that is published may hold one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasMarks, stripMarks } from '../../figures/marks.ts';
import type { Finding } from '../base/finding.ts';
import { withText } from './png.ts';
import type { SiteFile } from './read-site.ts';
import { placeIn } from './site-place.ts';

/** A mark's delimiter in the spellings that JSON, HTML, CSS and addresses have for it. */
const ESCAPED = /\\u[eE]00[0-2]|&#(?:x[eE]00[0-2]|5734[4-6]);|\\[eE]00[0-2]\b|%EE%80%8[0-2]/i;

/** A file below `folder` without its marks, written in its place; the same file when it has none. Of a picture the text changes, not the pixels. */
export function stripFile(folder: string, file: SiteFile): SiteFile {
  if (!hasMarks(file.text)) return file;
  const path = join(folder, file.path);
  const text = stripMarks(file.text);
  writeFileSync(path, file.kind === 'picture' ? withText(readFileSync(path), text) : text);
  return { ...file, text };
}

/** Reports a mark that is still in a stripped file or in its name, escaped ones too. */
export function leftMark(file: SiteFile): Finding | null {
  const at = hasMarks(file.path) ? 0 : Math.max(file.text.search(/[\uE000-\uE002]/), file.text.search(ESCAPED));
  if (at < 0) return null;
  return {
    slug: 'rendered-mark-left',
    place: placeIn(file, at),
    what: '输出里还留着数字的记号，读者会看到乱码。',
    evidence: `文件 ${file.path.replace(/[\uE000-\uE002]/g, '¦')}。`,
    remedy: '检查印出它的代码：记号不能写成转义，也不能进文件名和网址。',
  };
}
