/** The releases of a site in their order, each with its whole state; a chain that does not hold is a finding. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Release, ReleaseData } from '../../figures/release.ts';
import { applyDelta, compareVersions, releaseSchema, sealedText, VERSION } from '../../figures/release.ts';
import { NOTHING } from '../../figures/snapshot.ts';
import type { Finding } from '../base/finding.ts';
import { filesBelow, readText } from './read-files.ts';

/** Where releases stand, below the root. */
export const RELEASES = 'src/content/releases';
/** The first release holds everything; ten thousand figures take four megabytes. */
const LARGEST = 64 * 1024 * 1024;

export const releaseFile = (version: string): string => `${RELEASES}/${version}.json`;

/** Releases with the texts of their files. After the first broken one nothing is read: the rest stands on it. */
export interface ReadReleases {
  readonly releases: readonly Release[];
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Reads every release file. */
export function readReleases(root: string): ReadReleases {
  const releases: Release[] = [];
  const texts = new Map<string, string>();
  for (const file of filesBelow(root, RELEASES).sort(byVersion)) {
    const text = readText(root, file, LARGEST);
    if ('finding' in text) return { releases, texts, findings: [text.finding] };
    const read = readOne(file, text.text, releases.at(-1));
    if ('slug' in read) return { releases, texts, findings: [read] };
    releases.push(read);
    texts.set(file, text.text);
  }
  return { releases, texts, findings: [] };
}

const versionOf = (file: string): string => basename(file, '.json');

function byVersion(a: string, b: string): number {
  const [left, right] = [versionOf(a), versionOf(b)];
  return VERSION.test(left) && VERSION.test(right) ? compareVersions(left, right) : left < right ? -1 : 1;
}

function readOne(file: string, text: string, before: Release | undefined): Release | Finding {
  const data = parsed(text);
  if (!data) return broken(file, '不是一次发布的数据', '文件格式不对');
  const { version, date, sha256, events } = data;
  if (version !== versionOf(file)) return broken(file, `文件名和里面写的版本“${version}”不同`, `文件名 ${basename(file)}`);
  if (data.previous !== (before?.version ?? null))
    return broken(
      file,
      `它接在“${data.previous ?? '没有'}”后面，前一次发布却是“${before?.version ?? '没有'}”`,
      `previous: ${data.previous}`,
    );
  const computed = checksumOf(text, before?.sha256 ?? null);
  if (computed !== sha256)
    return broken(file, '内容和自己的校验码对不上，发布以后被改过', `写着 ${sha256.slice(0, 8)}……，算出来 ${computed.slice(0, 8)}……`);
  return { version, date, sha256, events, snapshot: applyDelta(before?.snapshot ?? NOTHING, data) };
}

function parsed(text: string): ReleaseData | null {
  try {
    const result = releaseSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** The checksum of a release's text that follows one with the checksum `before`. */
export const checksumOf = (text: string, before: string | null): string =>
  createHash('sha256').update(sealedText(text, before)).digest('hex');

const broken = (file: string, what: string, evidence: string): Finding => ({
  slug: 'release-broken',
  place: { file, line: 1, col: 1 },
  what: `发布的存档读不下去：${what}。`,
  evidence: `${evidence}。`,
  remedy: '存档不能改，从版本库取回原来的文件；登过的数要改，改在 src/content/figures/，再登记更正。',
});
