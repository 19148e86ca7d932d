import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { site } from '../../../site.config.ts';
import { launchSlugs } from './catalogue.ts';
import { LAUNCH_ITEMS } from './items.ts';
import type { LaunchSettings } from './launch.ts';
import { launchFindings } from './launch.ts';
import { showLaunch } from './summary.ts';

const text = readFileSync(fileURLToPath(new URL('../../../site.config.ts', import.meta.url)), 'utf8');
const lines = text.split('\n');

const nothing = Object.fromEntries(LAUNCH_ITEMS.map(({ item }) => [item, null]));
/** Forms of the real ones, of no real site. */
const everything: LaunchSettings = {
  origin: 'https://mz.city.test',
  official: true,
  identity: {
    sponsor: '某市民政局',
    operator: '某市民政局',
    contact: '某某电话',
    icp: '某ICP备00000000号-1',
    police: '某公网安备00000000000000号',
    siteCode: '0000000000',
    certificate: 'https://certificate.test/of?id=0',
    faultReport: 'https://faults.test/of?id=0',
  },
  licence: { title: '某许可' },
};
const slugs = (settings: Partial<LaunchSettings>): string[] => launchFindings({ ...everything, ...settings }, text).map(({ slug }) => slug);

describe('launch checklist', () => {
  test('a configuration with everything set has nothing open', () => {
    expect(slugs({})).toEqual([]);
  });

  test('an official site with nothing set is asked for every item', () => {
    const asked = slugs({ origin: 'https://a.example', identity: nothing, licence: null });
    expect(asked).toEqual(Object.keys(launchSlugs).filter((slug) => slug !== 'launch-item-wrong'));
  });

  test('a site that is not official is not asked for what only sites of the state have', () => {
    const asked = slugs({ official: false, identity: nothing });
    expect(asked).toEqual(['launch-sponsor', 'launch-operator', 'launch-contact', 'launch-icp', 'launch-police']);
    expect(showLaunch({ official: false }, 1)).toContain('网站标识码、党政机关网站标识、“我为政府网站找错”的入口不查也不显示');
  });

  test('a site that is not official may not fill in what only sites of the state have', () => {
    expect(slugs({ official: false })).toEqual(['launch-item-wrong', 'launch-item-wrong', 'launch-item-wrong']);
  });

  test.each([
    { origin: 'http://mz.city.test' },
    { origin: 'https://mz.city.test/' },
    { origin: 'mz.city.test' },
    { identity: { ...everything.identity, siteCode: '12345' } },
    { identity: { ...everything.identity, icp: '备案中' } },
    { identity: { ...everything.identity, police: '备案中' } },
    { identity: { ...everything.identity, faultReport: 'faults.test' } },
  ])('$origin$identity is filled in wrong', (settings) => {
    expect(slugs(settings)).toEqual(['launch-item-wrong']);
  });

  test('blanks count as nothing', () => {
    expect(slugs({ identity: { ...everything.identity, sponsor: '  ' } })).toEqual(['launch-sponsor']);
  });

  test('every finding points at its own line and says what readers see, why it matters and where to set it', () => {
    const found = launchFindings({ ...everything, origin: 'https://a.example', identity: nothing, licence: null }, text);
    expect(found.length).toBeGreaterThan(LAUNCH_ITEMS.length);
    for (const { slug, place, what, evidence, remedy } of found) {
      const { line, col } = place as { line: number; col: number };
      const key = /在 (?:identity 的 )?(\w+) 填上/.exec(remedy)?.[1];
      expect(lines[line - 1]!.slice(col - 1), slug).toMatch(new RegExp(`^${key}:`));
      expect({ slug, seen: what.includes('读者现在看到：'), why: evidence.startsWith('为什么要紧：') }).toEqual({
        slug,
        seen: true,
        why: true,
      });
    }
  });

  test('every slug has its page', () => {
    const pages = fileURLToPath(new URL('../../../../docs/checks/', import.meta.url));
    expect(Object.keys(launchSlugs).filter((slug) => !existsSync(`${pages}${slug}.md`))).toEqual([]);
  });

  test('the items of the checklist are those of the configuration', () => {
    expect(LAUNCH_ITEMS.map(({ item }) => item)).toEqual(Object.keys(site.identity));
  });
});
