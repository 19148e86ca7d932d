/** Every mark says what its data gives; no mark is broken or points nowhere. */

import type { Mark } from '../../../figures/marks.ts';
import { hasMarks, MarkError, readMarks } from '../../../figures/marks.ts';
import type { Finding } from '../../base/finding.ts';
import { expectedTexts } from '../../steps/expected.ts';
import { decodeXml } from '../../steps/published-text.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteContext, SiteRule } from '../../steps/site-context.ts';
import { memoryOf } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';

/** Compares each mark of each file, wherever it stands in the file, with the data. */
export const marksAgree: SiteRule = {
  *onFile({ file }, context) {
    if (!hasMarks(file.text)) return;
    let marks: Mark[];
    try {
      marks = readMarks(file.text);
    } catch (error) {
      if (!(error instanceof MarkError)) throw error;
      yield broken(file, error);
      return;
    }
    const agreed = agreedMarks(context);
    for (const mark of marks) {
      const key = `${file.kind}:${mark.kind}:${mark.ref}\u0000${mark.text}`;
      if (agreed.has(key)) continue;
      const finding = compare(file, mark, context);
      if (finding) yield finding;
      else agreed.set(key, true);
    }
  },
};

/** Marks that were found to agree; most stand on many pages. How a text is escaped depends on the kind of its file. */
const agreedMarks = memoryOf<true>();

function compare(file: SiteFile, mark: Mark, { facts }: SiteContext): Finding | null {
  const name = `${mark.kind}:${mark.ref}`;
  const expected = expectedTexts(mark.kind, mark.ref, facts);
  const text = plainOf(file, mark.text);
  if (expected?.includes(text)) return null;
  const place = placeIn(file, mark.start);
  if (!expected) {
    return {
      slug: 'rendered-mark-unknown',
      place,
      what: `页面上的“${text}”说是来自 ${name}，但数据里没有它。`,
      evidence: `记号 ${name}，文字“${text}”。`,
      remedy: '检查页面上的编号；组件自己造的编号要在 src/checks/steps/expected.ts 里能重新算出来。',
    };
  }
  return {
    slug: 'rendered-mark-differs',
    place,
    what: `页面上写着“${text}”，按数据 ${name} 应是“${expected[0]}”。`,
    evidence: `记号 ${name}；数据给出：${expected.map((one) => `“${one}”`).join('、')}。`,
    remedy: '改正印出这个数的组件或数据，两边要一字不差。',
  };
}

/** The text of a mark as readers see it: character references and JSON escapes undone. */
function plainOf(file: SiteFile, text: string): string {
  if (file.kind === 'html' || file.kind === 'svg' || file.kind === 'xml') return decodeXml(text).replace(/\s+/g, ' ');
  if (file.kind === 'json' && text.includes('\\')) return JSON.parse(`"${text}"`) as string;
  return file.kind === 'csv' ? text.replaceAll('""', '"') : text;
}

function broken(file: SiteFile, error: MarkError): Finding {
  const offset = Number(/offset (\d+)/.exec(error.message)?.[1] ?? 0);
  return {
    slug: 'rendered-mark-broken',
    place: placeIn(file, offset),
    what: '数字的记号残缺或套在一起，看不出这个数来自哪里。',
    evidence: `文件里写着“${readable(file.text.slice(offset, offset + 60)).slice(0, 40)}”。`,
    remedy: '检查印出它的组件：记号要整个写出，不要截断、不要套进另一个记号。',
  };
}
