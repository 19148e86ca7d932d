/** What is sealed by checksum: everything whose digits no second place witnesses. */
import { createHash } from 'node:crypto';
import type { Seals, SealUnit } from '../../figures/content.ts';
import { findNumerals } from '../../figures/numeral.ts';
import type { FigureData } from '../../figures/schema.ts';
import type { Entries } from './read-entries.ts';
import type { YamlFile } from './read-yaml.ts';

/** `src/content/seals.json` below the root. */
export const SEALS_FILE = 'src/content/seals.json';

/** The checksum of a unit, short enough to be read in a diff. */
export const sealOf = ({ text }: Pick<SealUnit, 'text'>): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const WORDS = /[^\s"'“”{}<>=,，。；;()（）[\]]+/g;

/** Words of a text that hold a digit. */
const digitWords = (text: string): string[] => (text.match(WORDS) ?? []).filter((word) => /\d/.test(word));

/** Chinese numerals with the character behind each: 三级, 十大, 万元. */
const chineseWords = (text: string): string[] =>
  findNumerals(text, { every: true })
    .filter(({ text: numeral }) => !/\d/.test(numeral))
    .map(({ start, end }) => text.slice(start, end + 1));

/** The numbers of a file as one unit; a file without numbers has one too, so that it cannot be lost unnoticed. */
export function digitUnit(file: string, text: string, what = '文件里的数字和日期'): SealUnit {
  return {
    key: `digits:${file}`,
    what: `${file} ${what}`,
    text: [...digitWords(text), ...chineseWords(text)].join('\n'),
    place: { file, line: 1, col: 1 },
  };
}

/** A file that is published as it is. */
export const publicUnit = (file: string, bytes: Uint8Array): SealUnit => ({
  key: `file:${file}`,
  what: `原样发布的文件 ${file}`,
  text: createHash('sha256').update(bytes).digest('hex'),
  place: { file, line: 1, col: 1 },
});

/** A release's file; a lost one is missed, and an altered one too, whatever its own checksum says. */
export const releaseUnit = (file: string, text: string): SealUnit => ({
  key: `release:${file}`,
  what: `发布的存档 ${file}`,
  text: createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex'),
  place: { file, line: 1, col: 1 },
});

/** Laws article by article, ledgers whole, and of figures the dates and articles; phrases have their witness. */
export function entryUnits({ figures, ledgers, laws }: Entries, files: ReadonlyMap<string, YamlFile>): SealUnit[] {
  const place = (file: string, path: readonly (string | number)[]) => files.get(file)!.place(path);
  const units: SealUnit[] = [];
  for (const {
    id,
    data: { articles, ...head },
    origin,
  } of laws) {
    units.push({
      key: `law:${id}`,
      what: `《${head.short}》的名称、文号和日期`,
      text: JSON.stringify(head),
      place: place(origin.file, []),
    });
    articles.forEach((article, index) =>
      units.push({
        key: `law:${id}#${article.at}`,
        what: `《${head.short}》${article.at}`,
        text: JSON.stringify(article),
        place: place(origin.file, ['articles', index, 'at']),
      }),
    );
  }
  for (const { id, data, origin } of ledgers)
    units.push({ key: `ledger:${id}`, what: `来源台账 ${id}`, text: JSON.stringify(data), place: place(origin.file, []) });
  const byFile = Map.groupBy(figures, ({ origin }) => origin.file);
  for (const [file, list] of byFile) {
    const dates = list.map(({ id, data }) => [
      id,
      data.kind,
      data.valid ?? null,
      data.observations.map(unwitnessed),
      chineseWords(`${data.label}\n${data.scope}`),
    ]);
    units.push({
      key: `dates:${file}`,
      what: `${file} 里各个数的时间、条文和名称里的数`,
      text: JSON.stringify(dates),
      place: { file, line: 1, col: 1 },
    });
  }
  return units;
}

/** Adds an entry to the log, with a checksum over the whole: who edits seals by hand leaves a trace. */
export function renewSeals(
  before: Seals,
  seals: Seals['seals'],
  entry: { readonly date: string; readonly reason: string; readonly changes: number },
): Seals {
  const log = [...before.log, entry];
  return { seals, log: [...before.log, { ...entry, whole: wholeOf({ seals, log }) }] };
}

/** Whether the seals are those that the command wrote last. */
export const isRenewedByCommand = (seals: Seals): boolean => seals.log.at(-1)?.whole === wholeOf(seals);

/** The checksum of all seals and of the log up to its last entry. */
function wholeOf({ seals, log }: Seals): string {
  const last = log.at(-1);
  return sealOf({
    text: JSON.stringify([Object.entries(seals).sort(([a], [b]) => (a < b ? -1 : 1)), log.slice(0, -1), last?.date, last?.reason]),
  });
}

/** Everything of an observation but its phrase, which the ledger or a law witnesses. */
function unwitnessed({
  published: _published,
  asOf,
  period,
  valid,
  upper,
  reading,
  source,
  ...others
}: FigureData['observations'][number]): unknown[] {
  return [...[asOf, period, valid, upper, reading, source].map((one) => one ?? null), ...(Object.keys(others).length > 0 ? [others] : [])];
}

/** Reads the seals file; null when it is not one. */
export function parseSeals(text: string): Seals | null {
  try {
    const value = JSON.parse(text) as Partial<Seals> | null;
    const isRecord =
      value !== null && typeof value === 'object' && typeof value.seals === 'object' && value.seals !== null && Array.isArray(value.log);
    return isRecord && Object.values(value.seals!).every((one) => typeof one === 'string') ? (value as Seals) : null;
  } catch {
    return null;
  }
}

/** Phone numbers of `src/site.config.ts` with the position of each digit run. */
export function phonesOf(text: string): Record<string, string> {
  const block = /\bphones\s*:\s*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/(\w+)\s*:\s*['"]([^'"]+)['"]/g)].map(([, name, number]) => [name!, number!]));
}
