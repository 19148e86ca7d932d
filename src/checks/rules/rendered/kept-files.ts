/** What a release published stays as it was: its files are, sign by sign, what the kept data give. */
import type { SiteRule } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';

/** Compares each kept file with the release that it belongs to. */
export const keptFiles: SiteRule = function* ({ files, facts }) {
  for (const { version, files: kept } of facts.releases.values()) {
    for (const [path, make] of kept) {
      const file = files.find((one) => one.path === path);
      if (!file?.readable) continue;
      const wanted = make();
      if (file.text === wanted) continue;
      const at = firstDifference(file.text, wanted);
      const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
      yield {
        slug: 'rendered-data-differs',
        place: placeIn(file, at),
        what: `发布 ${version} 的数据文件和存档对不上：写着“${around(file.text)}”，应是“${around(wanted)}”。`,
        evidence: `文件 ${path}。`,
        remedy: '改正写出这个文件的代码；存档本身不改。',
      };
    }
  }
};

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
