/** Takes the marks out of files: nothing that is published may hold one. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasMarks, MarkError, stripMarks } from '../../figures/marks.ts';
import type { Finding } from '../base/finding.ts';
import { withText } from './png.ts';
import type { SiteFile } from './read-site.ts';
import { pathsBelow, readSiteFile } from './read-site.ts';
import { placeIn } from './site-place.ts';

/** A mark's delimiter in the spellings that JSON, HTML, CSS and addresses have for it. */
const ESCAPED = /\\u[eE]00[0-2]|&#(?:x[eE]00[0-2]|5734[4-6]);|\\[eE]00[0-2]\b|%EE%80%8[0-2]/i;

/** A file as it may be published, and its bytes: without marks. Of a picture the text changes, not the pixels. Null when it has none. */
export function stripped(folder: string, file: SiteFile): { file: SiteFile; bytes: Buffer } | null {
  if (!hasMarks(file.text)) return null;
  const text = stripMarks(file.text);
  const bytes = file.kind === 'picture' ? withText(readFileSync(join(folder, file.path)), text) : Buffer.from(text);
  return { file: { ...file, text }, bytes };
}

/** Copies every file below `folder` to `published`, without marks; one whose marks are broken is left out, for the checks refuse it. */
export function publishSite(folder: string, published: string): void {
  for (const path of pathsBelow(folder)) {
    const target = join(published, path);
    mkdirSync(dirname(target), { recursive: true });
    try {
      const without = stripped(folder, readSiteFile(folder, '', path));
      if (without) writeFileSync(target, without.bytes);
      else copyFileSync(join(folder, path), target);
    } catch (error) {
      if (!(error instanceof MarkError)) throw error;
    }
  }
}

/** Reports a mark that is still in a file to be published or in its name, escaped ones too. */
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
