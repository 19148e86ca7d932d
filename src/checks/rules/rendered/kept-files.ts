/** What a release published stays as it was: its files are, sign by sign, what the kept data give. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../base/finding.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { isNote } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';

/** Compares each kept file with the release that it belongs to. Only the whole site has the texts: where files are judged there are their names. */
export const keptFiles: SiteRule<{ readonly sha256: string }> = {
  *onFile({ file }, { facts }) {
    const isKept = [...facts.releases.values()].some(({ files }) => files.has(file.path));
    if (isKept && file.readable) yield { note: { sha256: checksum(file.text) } };
  },
  *onSite(said, { facts, open }) {
    const found = new Map(said.flatMap(({ path, said: all }) => all.filter(isNote).map(({ note }) => [path, note.sha256] as const)));
    for (const { version, files: kept } of facts.releases.values()) {
      for (const [path, make] of kept) {
        const wanted = found.has(path) ? make?.() : undefined;
        if (wanted !== undefined && found.get(path) !== checksum(wanted)) yield differs(open(path).file, wanted, version);
      }
    }
  },
};

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

function differs(file: SiteFile, wanted: string, version: string): Finding {
  const at = firstDifference(file.text, wanted);
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
  return {
    slug: 'rendered-data-differs',
    place: placeIn(file, at),
    what: `发布 ${version} 的数据文件和存档对不上：写着“${around(file.text)}”，应是“${around(wanted)}”。`,
    evidence: `文件 ${file.path}。`,
    remedy: '改正写出这个文件的代码；存档本身不改。',
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
