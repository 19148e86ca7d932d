/** Made-up content of any size that is right throughout: each group of six figures is tied by three relations. */

import type { Content, Sited } from '../../../src/figures/content.ts';
import { emptyContent } from '../../../src/figures/content.ts';
import type { FigureData, LedgerData, LedgerEntryData, RelationData } from '../../../src/figures/schema.ts';

const DOCUMENT = 'bench';
const GROUP = 6;
/** Figures in one generated file. */
export const PER_FILE = 1500;

/** What figures are called, and which document witnesses them. */
export interface Naming {
  readonly label: (group: number, index: number) => string;
  readonly document: (figure: number) => string;
}

export interface Generated {
  readonly figures: readonly (readonly [id: string, data: FigureData])[];
  readonly relations: readonly (readonly [id: string, data: RelationData])[];
  readonly entries: readonly LedgerEntryData[];
}

const PLAIN: Naming = { label: (group) => `第${group}组的指标`, document: () => DOCUMENT };

/** The id of a figure by its place. Without digits: the site takes those of an id for numbers where ids stand in a list. */
export const idOf = (figure: number): string => `bench.group-${letters(Math.floor(figure / GROUP))}.figure-${letters(figure % GROUP)}`;

const letters = (count: number): string => [...count.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');

/** `count` figures (made up to whole groups), half as many relations, and the ledger that witnesses them. */
export function generate(count: number, { label, document }: Naming = PLAIN): Generated {
  const figures: (readonly [string, FigureData])[] = [];
  const relations: (readonly [string, RelationData])[] = [];
  const entries: LedgerEntryData[] = [];
  for (let group = 0; group * GROUP < count; group += 1) {
    const first = 100 + ((group * 37) % 9000);
    const second = 200 + ((group * 53) % 7000);
    const later = first + 1 + (group % 900);
    const phrases = [
      `${first}人`,
      `${second}人`,
      `${first + second}人`,
      `${first}户`,
      `${later}户`,
      `${Math.round(((later - first) * 10_000) / first) / 100}%`,
    ];
    const ids = phrases.map((_, index) => idOf(group * GROUP + index));
    phrases.forEach((published, index) => {
      const at = `p${group * GROUP + index + 1}.s1`;
      const kind = index === 5 ? 'growth' : 'count';
      const dated = index === 5 ? { period: '2016-01-01/2020-12-31' } : { asOf: index === 3 ? '2015-12-31' : '2020-12-31' };
      figures.push([
        ids[index]!,
        {
          label: label(group, index),
          scope: '全市',
          kind,
          observations: [{ published, ...dated, source: { document: document(group * GROUP + index), at } }],
        },
      ]);
      entries.push({ at, phrase: published, figure: ids[index]! });
    });
    const [one, two, both, from, to, claim] = ids as [string, string, string, string, string, string];
    relations.push([`sum-${group}`, { kind: 'sum', total: both, parts: [one, two], statement: '两部分合计' }]);
    relations.push([`growth-${group}`, { kind: 'growth', from, to, claim, statement: '增长' }]);
    relations.push([`part-${group}`, { kind: 'at-most', part: one, whole: both, statement: '其中' }]);
  }
  return { figures, relations, entries };
}

/** The generated content as the loader would hand it to the rules. */
export function asContent({ figures, relations, entries }: Generated): Content {
  const sited = <T>(folder: string, list: readonly (readonly [string, T])[]): Sited<T>[] =>
    list.map(([id, data], index) => ({
      id,
      data,
      origin: { file: `src/content/${folder}/bench${Math.floor(index / PER_FILE)}.yaml`, path: [folder, id] },
    }));
  const ledger: LedgerData = {
    document: DOCUMENT,
    title: '测量用的来源',
    issuer: '测量',
    date: '2021',
    language: 'zh-CN',
    sha256: '0'.repeat(64),
    entries: [...entries],
  };
  return {
    ...emptyContent(),
    figures: sited('figures', figures),
    relations: sited('relations', relations),
    ledgers: [{ id: DOCUMENT, data: ledger, origin: { file: `src/content/sources/${DOCUMENT}.yaml`, path: [] } }],
  };
}
