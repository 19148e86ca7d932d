import { describe, expect, test } from 'vitest';
import { presentState } from '../checks/event-log.ts';
import { archiveText } from '../checks/release-archive.ts';
import { stripMarks } from '../figures/marks.ts';
import { allReleases, keptFiles, updatedStamp } from './corrections.ts';
import { DATASETS, figureRows } from './datasets.ts';
import { siteData } from './site-data.ts';

const { content, registry } = siteData();
const release = { version: '2099.1.1', date: '2099-01-01', snapshot: presentState(content, registry) };
const plain = <T>(value: T): T => JSON.parse(stripMarks(JSON.stringify(value))) as T;
const byName = (a: Record<string, unknown>, b: Record<string, unknown>): number => (name(a) < name(b) ? -1 : 1);
const name = ({ id, asOf, published }: Record<string, unknown>): string => `${String(id)} ${String(asOf)} ${String(published)}`;

describe('what a release would keep now is what /data/ publishes now', () => {
  test('for every figure, field by field', () => {
    const kept = (JSON.parse(archiveText(release, 'figures')) as { figures: Record<string, unknown>[] }).figures;
    const published = plain(figureRows()) as unknown as Record<string, unknown>[];
    expect(kept.length).toBeGreaterThan(200);
    expect(kept.length).toBe(published.length);
    // The present file may say more of a figure than was kept.
    const now = published.toSorted(byName);
    for (const [index, row] of kept.toSorted(byName).entries()) expect(now[index]).toMatchObject(row);
  });

  test('for every check, with the counts', () => {
    const kept = JSON.parse(archiveText(release, 'checks')) as { counts: object; checks: { id: string; url: string }[] };
    const published = plain(DATASETS.checks());
    expect(kept.checks.length).toBeGreaterThan(50);
    expect(kept.counts).toEqual(published.counts);
    const checks = new Map(published.checks.map((check) => [check.id, check]));
    // A release does not know topics: it keeps the address under which all checks once stood, and which leads on from there.
    for (const { url, ...check } of kept.checks) {
      expect(checks.get(check.id)).toMatchObject(check);
      expect(url).toBe(`/figures/checks/#relation-${check.id}`);
    }
  });
});

test('the site has been released, and each release is listed with the files that are kept', () => {
  expect(allReleases().length).toBeGreaterThan(0);
  expect(keptFiles().map(({ version, name: file }) => `/data/releases/${version}/${file}.json`)).toEqual(
    content.releases.flatMap(({ version }) => ['figures', 'checks'].map((file) => `/data/releases/${version}/${file}.json`)),
  );
  expect(stripMarks(updatedStamp())).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
});
