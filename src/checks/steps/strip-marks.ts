/** Takes the marks out of a checked site: nothing that is published may hold one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasMarks, stripMarks } from '../../figures/marks.ts';
import type { Finding } from '../base/finding.ts';
import { withText } from './png.ts';
import type { SiteFile } from './read-site.ts';
import { readSite } from './read-site.ts';
import { placeIn } from './site-place.ts';

/** A mark's delimiter in the spellings that JSON, HTML, CSS and addresses have for it. */
const ESCAPED = /\\u[eE]00[0-2]|&#(?:x[eE]00[0-2]|5734[4-6]);|\\[eE]00[0-2]\b|%EE%80%8[0-2]/i;

/** Strips every text file, and the text of every picture, below `folder`; returns the number of files changed. */
export function stripSite(folder: string, files: readonly SiteFile[]): number {
  let changed = 0;
  for (const { path, kind, text } of files) {
    if (!hasMarks(text)) continue;
    const file = join(folder, path);
    writeFileSync(file, kind === 'picture' ? withText(readFileSync(file), stripMarks(text)) : stripMarks(text));
    changed += 1;
  }
  return changed;
}

/** Reads the tree again and reports any mark that is still in it, escaped ones too. */
export function findLeftMarks(folder: string, shownAs: string): Finding[] {
  const findings: Finding[] = [];
  for (const file of readSite(folder, shownAs)) {
    const at = hasMarks(file.path) ? 0 : Math.max(file.text.search(/[\uE000-\uE002]/), file.text.search(ESCAPED));
    if (at < 0) continue;
    findings.push({
      slug: 'rendered-mark-left',
      place: placeIn(file, at),
      what: '输出里还留着数字的记号，读者会看到乱码。',
      evidence: `文件 ${file.path.replace(/[\uE000-\uE002]/g, '¦')}。`,
      remedy: '检查印出它的代码：记号不能写成转义，也不能进文件名和网址。',
    });
  }
  return findings;
}
