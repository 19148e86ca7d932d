/** The data files of a release as `/data/` keeps them: the same fields as the present files, made from the release alone. */
import { createHash } from 'node:crypto';
import type { Release } from '../figures/release.ts';
import { VERDICTS } from '../figures/schema.ts';
import type { ReleasedFigure, Snapshot } from '../figures/snapshot.ts';
import { isoTime, placeOf } from '../figures/snapshot.ts';

/** The files of each release, by name. */
export const ARCHIVED = ['figures', 'checks'] as const;
export type Archived = (typeof ARCHIVED)[number];

/** Path of a kept file below the site. */
export const archivePath = (version: string, name: Archived): string => `data/releases/${version}/${name}.json`;

/** The text of a kept file, one figure or one check a line. */
export function archiveText({ version, date, snapshot }: Pick<Release, 'version' | 'date' | 'snapshot'>, name: Archived): string {
  const head = `{\n"release": ${JSON.stringify(version)},\n"date": ${JSON.stringify(date)},\n`;
  if (name === 'figures') return `${head}"figures": ${lines(figureRows(snapshot))}\n}\n`;
  const relations = [...snapshot.relations];
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, relations.filter(([, relation]) => relation.verdict === verdict).length]),
  );
  return `${head}"counts": ${JSON.stringify(counts)},\n"checks": ${lines(relations.map(([id, relation]) => ({ id, ...relation, url: `/figures/checks/#relation-${id}` })))}\n}\n`;
}

const lines = (rows: readonly object[]): string =>
  rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;

const figureRows = ({ figures }: Snapshot): object[] => [...figures].flatMap(([id, figure]) => rowsOf(id, figure));

const rowsOf = (id: string, { label, scope, observations }: ReleasedFigure): object[] =>
  observations.map(({ published, low, high, lowOpen, highOpen, unit, hedge, status, source, ...dates }) => ({
    id,
    label,
    published,
    low,
    high,
    lowOpen: lowOpen ?? low === null,
    highOpen: highOpen ?? high === null,
    unit,
    hedge: hedge ?? null,
    asOf: isoTime(dates),
    scope,
    status,
    source: placeOf(source),
    url: `/figures/${id}/`,
  }));

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
