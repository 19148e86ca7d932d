import { describe, expect, test } from 'vitest';
import { MARK_OPEN } from '../figures/marks.ts';
import type { TaggedPage, TagSettings } from './page-tags.ts';
import { pageTags } from './page-tags.ts';

const settings: TagSettings = {
  name: '某市民政信息',
  origin: 'https://mz.city.test',
  official: true,
  identity: { siteCode: '0000000000' },
  sections: [{ href: '/assistance/', type: '办事服务' }],
};
const page = { address: '/assistance/dibao/', title: '低保', description: '谁能领' };
const article: TaggedPage = {
  ...page,
  column: '救助补贴',
  article: { date: '2026-11-23', source: '某市民政局' },
  keywords: ['低保金', '吃低保'],
};
const names = (tagged: TaggedPage, other: Partial<TagSettings> = {}): string[] =>
  pageTags(tagged, { ...settings, ...other }).map(([name]) => name);

describe('page tags', () => {
  test('an article of a site with everything set has every tag', () => {
    expect(pageTags(article, settings).map(([name, content]) => [name, content.startsWith(MARK_OPEN) ? 'marked' : content])).toEqual([
      ['SiteName', '某市民政信息'],
      ['SiteDomain', 'mz.city.test'],
      ['SiteIDCode', 'marked'],
      ['ColumnName', '救助补贴'],
      ['ColumnType', '办事服务'],
      ['ArticleTitle', '低保'],
      ['PubDate', '2026-11-23'],
      ['ContentSource', '某市民政局'],
      ['Keywords', '低保金,吃低保'],
      ['Description', '谁能领'],
      ['Url', 'https://mz.city.test/assistance/dibao/'],
    ]);
  });

  test('a column says nothing of an article, and the home page nothing of a column', () => {
    expect(names({ ...page, column: '救助补贴' })).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnType',
      'Description',
    ]);
    expect(names(page)).toEqual(['SiteName', 'SiteDomain', 'SiteIDCode', 'Description']);
  });

  test('a site without an address of its own names none', () => {
    expect(names(article, { origin: 'https://mz.example' })).not.toContain('SiteDomain');
    expect(names(article, { origin: 'https://mz.example' })).not.toContain('Url');
  });

  test('a site that is not official shows no code, even where one is filled in', () => {
    expect(names(article, { official: false })).not.toContain('SiteIDCode');
  });

  test('a column outside the menu has no type', () => {
    expect(names({ ...article, address: '/about/method/' })).not.toContain('ColumnType');
  });
});
