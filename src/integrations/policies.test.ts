import { expect, test } from 'vitest';
import { addressOf, readPolicy } from './policies.ts';

const page = (frontMatter: string): string => `---\n${frontMatter}\n---\n\n正文\n`;
const whole = 'title: 标题\nshort: 短\ndescription: 描述\nlead: 导语\nasOf: "2020-12-31"\nchecked: "2026-11-23"\nkind: topic';
const file = 'src/content/policies/plan/index.mdx';

test('an index file stands at the address of its folder', () => {
  expect(addressOf('src/content/policies/assistance/index.mdx')).toBe('/assistance/');
  expect(addressOf('src/content/policies/assistance/dibao.mdx')).toBe('/assistance/dibao/');
});

test('a whole page is read with its body', () => {
  expect(readPolicy(file, page(whole))).toMatchObject({ address: '/plan/', title: '标题', body: '\n正文\n' });
});

test('a page without front matter is refused with a remedy', () => {
  expect(() => readPolicy(file, '正文')).toThrow(/plan\/index\.mdx:1:1：开头没有用 --- 围起来的页面信息\n {2}怎么改：/);
});

test('broken YAML is refused with its line in the file', () => {
  expect(() => readPolicy(file, page(`${whole}\ntitle: 又一个`))).toThrow(/index\.mdx:9:1：YAML 写法有误/);
});

test('an unknown field, a bare date and a foreign address are refused', () => {
  expect(() => readPolicy(file, page(`${whole}\nauthor: 某人`))).toThrow('页面信息 不认识“author”这一项');
  expect(() => readPolicy(file, page(whole.replace('"2020-12-31"', '2020年')))).toThrow('页面信息 “asOf”应是完整的日期');
  expect(() => readPolicy(file, page(`${whole}\nrelated: [https://example.com/]`))).toThrow('页面信息 “related.0”应是');
});
