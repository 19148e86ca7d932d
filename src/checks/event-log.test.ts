import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seal, withSite } from '../../tests/fixtures/data/site.ts';
import { buildRegistry } from '../figures/registry.ts';
import type { LoggedEvent } from './event-log.ts';
import { eventLog, logUpdated } from './event-log.ts';
import { loadContent } from './steps/load.ts';
import { checkSite } from './steps/run.ts';

const FIGURES = 'src/content/figures/aid.yaml';
const CORRECTIONS = 'src/content/corrections.yaml';

/** The log of the released fixture site after changes of its files, with the slugs of what the checks find. */
function logAfter(changes: Readonly<Record<string, (text: string) => string>>): { log: LoggedEvent[]; slugs: string[] } {
  return withSite('release-broken/near-miss', (root) => {
    for (const [file, change] of Object.entries(changes))
      writeFileSync(join(root, file), change(file === CORRECTIONS ? '' : readFileSync(join(root, file), 'utf8')));
    seal(root);
    const { content } = loadContent(root);
    return {
      log: eventLog(content, buildRegistry(content)),
      slugs: [...new Set(checkSite(root, { today: '2026-11-23' }).findings.map(({ slug }) => slug))],
    };
  });
}

const brief = ({ id, type, severity, date, old, new: now, release }: LoggedEvent): unknown[] => [
  id,
  type,
  severity,
  date,
  old,
  now,
  release,
];
const stated =
  (...entries: string[]) =>
  (): string =>
    `corrections:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
const SOURCE = 'source: { document: report-2021, at: p1.s2 }';

describe('the public log', () => {
  test('is empty right after a release', () => {
    expect(logAfter({})).toEqual({ log: [], slugs: [] });
  });

  test('tells of a later observation by itself, without a day until a release dates it', () => {
    const later = (text: string): string =>
      text.replace(
        '      - { published: "590元/月"',
        '      - { published: "650元/月", asOf: "2025-12-31", source: { document: report-2021, at: p1.s2 } }\n      - { published: "590元/月"',
      );
    const { log, slugs } = logAfter({
      [FIGURES]: later,
      'src/content/sources/report-2021.yaml': (text) =>
        text.replace(
          '  - { at: p1.s2, phrase: "18%"',
          '  - { at: p1.s2, phrase: "650元/月", figure: aid.urban.standard }\n  - { at: p1.s2, phrase: "18%"',
        ),
    });
    expect(log.map(brief)).toEqual([['added:aid.urban.standard@2025-12-31', '更新', '影响办事', null, '590元/月', '650元/月', null]]);
    expect(slugs).toEqual([]);
  });

  test('tells the stated events with their tokens undone and their severity computed', () => {
    const { log, slugs } = logAfter({
      [FIGURES]: (text) => text.replace('scope: 全市城市低保家庭，每人每月', 'scope: 城市低保家庭，每人每月'),
      [CORRECTIONS]: stated(
        `type: 完善, date: "2026-11-21", figure: aid.urban.standard, field: scope, old: "全市城市低保家庭，每人每月", new: "城市低保家庭，每人每月", reason: "全市的标准是{aid.urban.standard}，依据{law:aid-measures#第24条}。", ${SOURCE}`,
      ),
    });
    expect(log.map(brief)).toEqual([
      [
        '2026-11-21:aid.urban.standard.scope',
        '完善',
        '影响办事',
        '2026-11-21',
        '全市城市低保家庭，每人每月',
        '城市低保家庭，每人每月',
        null,
      ],
    ]);
    expect(log[0]!.reason).toBe('全市的标准是590元/月，依据《救助办法》第24条（据二手资料，未核到原文）。');
    expect(slugs).toEqual([]);
  });

  test('has the latest first', () => {
    const { log } = logAfter({
      [CORRECTIONS]: stated(
        'type: 更正, date: "2026-11-21", page: /aid/, old: 甲, new: 乙, reason: 写反了',
        'type: 更正, date: "2026-11-23", page: /aid/, old: 乙, new: 丙, reason: 又写反了',
        'type: 更正, date: "2026-11-22", page: /aid/, old: 丁, new: 戊, reason: 漏了字',
      ),
    });
    expect(log.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-22', '2026-11-21']);
    expect(logUpdated({ releases: [], seals: null }, log)).toBe('2026-11-23');
  });
});

describe('an event that is not true is found', () => {
  const page = 'type: 更正, page: /aid/, old: 甲, new: 乙, reason: 写反了';
  const value = `type: 更正, date: "2026-11-21", figure: "aid.urban.standard@2015-12-31", field: published, old: "501元/月", new: "500元/月", reason: 抄错了, ${SOURCE}`;
  test.each<[string, string[]]>([
    ['of what did not change', [value]],
    ['of a figure that there never was', [value.replace('aid.urban.standard@', 'aid.other@')]],
    ['of an observation that there never was', [value.replace('@2015-12-31', '@2014-12-31')]],
    ['of a page that there is not', [`${page}, date: "2026-11-21"`.replace('/aid/', '/help/')]],
    ['of a page where nothing was changed', [`${page}, date: "2026-11-21"`.replace('乙', '甲')]],
    ['before the last release', [`${page}, date: "2026-11-19"`]],
    ['of tomorrow', [`${page}, date: "2026-11-24"`]],
    ['of a day that no calendar has', [`${page}, date: "2026-11-31"`]],
    ['said twice', [`${page}, date: "2026-11-21"`, `${page}, date: "2026-11-21"`]],
    ['from a place that is not in the ledger', [`${page}, date: "2026-11-21", source: { document: report-2021, at: p9.s9 }`]],
    ['from an article that is not kept', [`${page}, date: "2026-11-21", source: { law: aid-measures, article: 第99条 }`]],
  ])('%s', (_, entries) => {
    expect(logAfter({ [CORRECTIONS]: stated(...entries) }).slugs).toEqual(['correction-untrue']);
  });

  test('before anything was released', () => {
    const slugs = withSite(null, (root) => {
      writeFileSync(join(root, CORRECTIONS), stated(`${page}, date: "2026-11-21"`)());
      seal(root);
      return checkSite(root, { today: '2026-11-23' }).findings.map(({ slug }) => slug);
    });
    expect(slugs).toEqual(['correction-untrue']);
  });

  test('a true one on a page passes', () => {
    expect(logAfter({ [CORRECTIONS]: stated(`${page}, date: "2026-11-21"`) }).slugs).toEqual([]);
  });

  test('numbers in the words of a page come from tokens, phrases of figures stand as published', () => {
    expect(logAfter({ [CORRECTIONS]: stated(`${page}, date: "2026-11-21"`.replace('乙', '有12条')) }).slugs).toEqual(['data-typed-number']);
  });
});
