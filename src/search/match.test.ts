import { expect, test } from 'vitest';
import { matchTopics } from './match.ts';

const topics = [
  { address: '/assistance/dibao/', names: ['低保', '最低生活保障', '吃低保'], about: '家庭人均收入低于当地标准，每月补差额' },
  { address: '/assistance/temporary/', names: ['临时救助', '救急难'], about: '突发大病、火灾等急难，基本生活出现困难' },
  { address: '/services/marriage/', names: ['婚姻登记', '结婚'], about: '结婚、离婚登记带什么' },
];
const first = (query: string): string | undefined => matchTopics(query, topics)[0]?.address;

test('a whole question finds the page whose name stands in it', () => {
  expect(first('办低保要什么材料？')).toBe('/assistance/dibao/');
});

test('a part of a name finds the page', () => {
  expect(first('婚姻')).toBe('/services/marriage/');
});

test('words of the description find a page whose name was not said', () => {
  expect(first('突发大病')).toBe('/assistance/temporary/');
});

test('words that stand nowhere find nothing', () => {
  expect(matchTopics('zzqqxx', topics)).toEqual([]);
  expect(matchTopics('  ？', topics)).toEqual([]);
});
