import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import type { Evidence, WrittenPage } from './evidence.ts';
import { writtenPage } from './evidence.ts';
import type { Result } from './indicators.ts';
import { INDICATORS } from './indicators.ts';
import { inspectionReport, RESULTS, tally } from './report.ts';

const page = (checked: string, missing: string[] | null = null): WrittenPage => ({ address: '/a/', checked, missing });
const best: Evidence = {
  today: '2026-11-26',
  settings: {
    origin: 'https://mz.city.gov.cn',
    official: true,
    identity: { sponsor: '局', contact: '电话', icp: '号', police: '号', siteCode: '码', certificate: '页', faultReport: '页' },
    licence: null,
  },
  launch: [],
  pages: 10,
  written: [page('2026-11-20', ['办理时间', '联系电话'])],
  disputes: 1,
};
const result = (name: string, changed: Partial<Evidence> = {}): Result =>
  INDICATORS.find((one) => one.name === name)!.judge({ ...best, ...changed }).result;

describe('self-inspection', () => {
  test('every indicator has a result and says what was looked at, and names only checks that exist', () => {
    expect(INDICATORS.length).toBeGreaterThan(20);
    for (const { name, judge } of INDICATORS) {
      const { by, note } = judge(best);
      expect({ name, ends: note.endsWith('。'), unknown: by.filter((slug) => !(slug in catalogue)) }).toEqual({
        name,
        ends: true,
        unknown: [],
      });
    }
  });

  test('a site that says who it is and keeps up its pages still has what no build can judge', () => {
    expect(tally(best).elsewhere).toBeGreaterThan(3);
    expect(tally(best).problem).toBe(1);
  });

  test.each<[string, Partial<Evidence>]>([
    ['首页不更新', { written: [page('2026-11-11')] }],
    ['首页不更新', { written: [page('')] }],
    ['栏目不更新', { written: Array<WrittenPage>(10).fill(page('2026-01-01')) }],
    ['互动回应差', { settings: { ...best.settings, identity: {} } }],
    ['服务不实用', { written: [] }],
    ['服务不实用', { written: [page('', ['办理时间', '联系电话', '设定依据', '办理地点'])] }],
    ['域名名称', { launch: ['launch-origin'] }],
    ['域名名称', { settings: { ...best.settings, origin: 'https://mz.test' } }],
    ['网站标识', { launch: ['launch-item-wrong'] }],
    ['网站标识', { settings: { ...best.settings, official: false } }],
    ['“我为政府网站找错”入口', { settings: { ...best.settings, official: false } }],
  ])('%s is a problem where it is one', (name, changed) => {
    expect(result(name)).not.toBe('problem');
    expect(result(name, changed)).toBe('problem');
  });

  test('the last day that is still in time is no problem', () => {
    expect(result('首页不更新', { written: [page('2026-11-12')] })).toBe('clear');
    expect(result('栏目不更新', { written: [...Array<WrittenPage>(9).fill(page('2026-01-01')), page('2026-11-20')] })).toBe('clear');
  });

  test('a guide that only says that nothing is published leaves that element open', () => {
    const file = 'src/content/policies/assistance/a.mdx';
    const guide = `---\nkind: policy\nchecked: "2026-11-20"\n---\n<Fact name="谁能领">低收入家庭（<Law id="a" at="第1条" />）</Fact>
<Fact name="带什么">当地没有公布</Fact>\n<Fact name="去哪办">乡镇</Fact>`;
    expect(writtenPage(file, guide)).toEqual({
      address: '/assistance/a/',
      checked: '2026-11-20',
      missing: ['办理时间', '联系电话', '办理材料'],
    });
    expect(writtenPage(file, guide.replace(/<Law[^>]*>/, '')).missing).toContain('设定依据');
    expect(writtenPage(file, guide.replace('kind: policy', 'kind: topic')).missing).toBeNull();
    expect(writtenPage(file, '---\nkind: policy\n---\n').missing).toEqual([
      '办理时间',
      '联系电话',
      '设定依据',
      '申请条件',
      '办理材料',
      '办理地点',
    ]);
  });

  test('the document has a row for each indicator, says that it is no verdict, and how well the text is known', () => {
    const text = inspectionReport(best);
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 部分') && !line.startsWith('| ---'));
    expect(rows.length).toBe(INDICATORS.length);
    expect(rows.every((row) => Object.values(RESULTS).some((word) => row.includes(`| ${word} |`)))).toBe(true);
    expect(text).toContain('这不是检查结论，也不说明合格');
    expect(text).toContain('正式文本没有核到');
  });
});
