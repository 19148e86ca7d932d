/** A ledger against the full text of its document: every number accounted for, in order, at its place. */
import { createHash } from 'node:crypto';
import type { SourcePlace } from '../../figures/content.ts';
import { findNumerals } from '../../figures/numeral.ts';
import type { PlacedSentence } from '../../figures/place.ts';
import { placedSentences } from '../../figures/place.ts';
import type { LedgerData, LedgerEntryData } from '../../figures/schema.ts';
import type { Finding } from '../base/finding.ts';

/** The checksum by which a ledger names its document. */
export const textHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the comparison needs. */
export interface LedgerComparison {
  readonly ledger: LedgerData;
  readonly text: string;
  readonly hash: string;
  /** Position of an entry's field in the ledger file; without entry, of a field of the head. */
  at(field: string, entry?: number): SourcePlace;
}

/** Every fault between a ledger and its text. */
export function compareLedger({ ledger, text, hash, at }: LedgerComparison): Finding[] {
  const findings: Finding[] = [];
  if (ledger.sha256 !== hash) {
    findings.push(
      differs(
        at('sha256'),
        `这份全文不是台账 ${ledger.document} 所记的那一份。`,
        `全文 sha256 ${hash}，台账写着 ${ledger.sha256}。`,
        '确认拿的是不是同一份文件；来源换了版本，改 sha256 并逐条再核。',
      ),
    );
  }
  const sentences = new Map(placedSentences(text).map((sentence) => [sentence.at, sentence]));
  const byPlace = Map.groupBy(
    ledger.entries.map((entry, index) => ({ entry, index })),
    ({ entry }) => entry.at,
  );
  for (const [place, entries] of byPlace) {
    if (sentences.has(place)) continue;
    for (const { entry, index } of entries)
      findings.push(
        differs(
          at('at', index),
          `全文里没有 ${place} 这一句。`,
          `“${entry.phrase}”记在 ${place}；全文到 ${[...sentences.keys()].at(-1) ?? '空'} 为止。`,
          '对照全文改正 at（第几段第几句）。',
        ),
      );
  }
  return [
    ...findings,
    ...[...sentences.values()].flatMap((sentence) => compareSentence(sentence, byPlace.get(sentence.at) ?? [], at, ledger)),
  ];
}

/** Findings in one sentence; more only says that it is the wrong text. */
const MOST = 50;

interface Claim {
  readonly entry: LedgerEntryData;
  readonly index: number;
}

/** Claims take their words from left to right; numbers that nobody took are left over. */
function compareSentence(
  { text, at: place }: PlacedSentence,
  claims: readonly Claim[],
  at: LedgerComparison['at'],
  ledger: LedgerData,
): Finding[] {
  const findings: Finding[] = [];
  const taken: { start: number; end: number }[] = [];
  let from = 0;
  for (const { entry, index } of claims) {
    const start = text.indexOf(entry.phrase, from);
    if (start >= 0) {
      taken.push({ start, end: start + entry.phrase.length });
      // The next claim may share words with this one (3至5) but must begin behind its beginning.
      from = start + 1;
      continue;
    }
    const earlier = text.indexOf(entry.phrase) >= 0;
    findings.push(
      differs(
        at('phrase', index),
        earlier ? `“${entry.phrase}”在 ${place} 里的次序不对，或者多记了一次。` : `${place} 里没有“${entry.phrase}”。`,
        `${place} 是：“${around(text, 0, text.length)}”。`,
        earlier ? '按原文先后排列，一处只记一次。' : '对照全文照抄最短的几个字；位置错了就改 at。',
      ),
    );
  }
  const counted = new Set<number>();
  for (const { text: numeral, start, end } of findNumerals(text, { strict: true })) {
    const claim = taken.findIndex((one, index) => !counted.has(index) && one.start <= start && end <= one.end);
    if (claim >= 0) {
      counted.add(claim);
      continue;
    }
    if (findings.length >= MOST) break;
    if (taken.some((one) => one.start <= start && end <= one.end)) continue; // Several numerals in one phrase, such as 2016—2020年.
    const after = claims.findLast(({ index }) => index >= 0)?.index;
    findings.push(
      differs(
        after === undefined ? at('entries') : at('phrase', after),
        `全文 ${place} 的“${numeral}”没有记进台账 ${ledger.document}。`,
        `上下文：“${around(text, start, end)}”。`,
        `在 ${place} 的位置加一条 { at: ${place}, phrase: "…", figure: 编号 }，或写 dismissed 和理由。`,
      ),
    );
  }
  return findings;
}

const around = (text: string, start: number, end: number): string =>
  `${start > 12 ? '…' : ''}${text.slice(Math.max(0, start - 12), Math.min(end, start + 30) + 12)}${Math.min(end, start + 30) + 12 < text.length ? '…' : ''}`;

const differs = (place: SourcePlace, what: string, evidence: string, remedy: string): Finding => ({
  slug: 'source-text-differs',
  place,
  what,
  evidence,
  remedy,
});

/** A ledger to be filled in: every number of the text at its place. */
export function ledgerSkeleton(document: string, text: string, hash: string): string {
  const entries = placedSentences(text).flatMap((sentence) =>
    findNumerals(sentence.text, { strict: true }).map(
      ({ start, end }) => `  - { at: ${sentence.at}, phrase: ${JSON.stringify(phraseAround(sentence.text, start, end))} }`,
    ),
  );
  return [
    `document: ${document}`,
    'title: ""',
    'issuer: ""',
    'date: ""',
    'language: zh-CN',
    `sha256: ${hash}`,
    '# 每一条写 figure: 编号 来认领；不是数据的写 dismissed: ordinal、date、name、heading 或 wording，再写 reason。phrase 可以加长到带上单位，最多三十个字。',
    'entries:',
    ...entries,
    '',
  ].join('\n');
}

/** The numeral with hedges and a unit as far as they are plain to see. */
function phraseAround(text: string, start: number, end: number): string {
  const before = /(?:约|近|将近|超过|超|逾|至少|不低于|不超过)$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const after =
    /^(?:余|多)?[万亿]?(?:余|多)?(?:[个名家户人张所处座件项类条次对具元]|人次|%|元\/月|平方公里|平方米)?(?:以上|左右|以内)?/.exec(
      text.slice(end, end + 8),
    )?.[0] ?? '';
  return before + text.slice(start, end) + after;
}
