/** Only files of known kinds are published, and every one can be read. */

import { csvCells } from '../../steps/published-code.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { findingsOf, isValidJson, isValidScript } from '../../steps/site-context.ts';

/** Reports files that the checks could not vouch for. */
export const knownFiles: SiteRule = {
  *onSite(said, { paths }) {
    if (paths.size === 0) {
      yield {
        slug: 'rendered-file-unreadable',
        place: { unavailable: '输出文件夹是空的' },
        what: '网站一个文件也没有生成。',
        evidence: '文件数：0。',
        remedy: '看生成步骤的报错。',
      };
    }
    yield* findingsOf(said);
  },
  *onFile({ file }) {
    const place = { file: file.shown, line: 1, col: 1 };
    if (file.kind === 'unknown') {
      yield {
        slug: 'rendered-file-unknown',
        place,
        what: '不认识这种文件，没法查它里面有没有数字。',
        evidence: `文件 ${file.path}。`,
        remedy: '不该发布的就从 public/ 里去掉；该发布的，在 src/checks/steps/read-site.ts 里登记它的种类。',
      };
      return;
    }
    const reason = whyUnreadable(file);
    if (reason)
      yield {
        slug: 'rendered-file-unreadable',
        place,
        what: `文件读不出来：${reason}。`,
        evidence: `文件 ${file.path}。`,
        remedy: '改正写出它的代码，或重新存成 UTF-8。',
      };
  },
};

function whyUnreadable(file: SiteFile): string | null {
  if (!file.readable) return file.kind === 'picture' ? '不是完整的 PNG，或者里面的文字读不出来' : '不是 UTF-8 文字';
  if (file.kind === 'json' && !isValidJson(file.text)) return '不是合规的 JSON';
  if (file.kind === 'script' && !isValidScript(file.text)) return '不是合规的脚本';
  if (file.kind !== 'csv') return null;
  try {
    csvCells(file.text);
    return null;
  } catch {
    return '不是合规的 CSV';
  }
}
