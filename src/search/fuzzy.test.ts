import { expect, test } from 'vitest';
import { oneSlip, slipTo } from './fuzzy.ts';
import { readingsFrom, spells } from './pinyin.ts';

const readings = readingsFrom([
  { di: '低', bao: '保|宝', zhong: '重', du: '度', gao: '高', ling: '龄', jin: '津', tie: '贴', lao: '老' },
  { chong: '重' },
]);

test('one slip is one character wrong, missing, extra, or two swapped', () => {
  for (const [one, other] of [
    ['低保金', '底保金'],
    ['低保金', '低金'],
    ['低金', '低保金'],
    ['dibao', 'diabo'],
  ] as const)
    expect(oneSlip(one, other), `${one} ${other}`).toBe(true);
  for (const [one, other] of [
    ['低保', '低保'],
    ['低保金', '高龄金'],
    ['低', '低保金'],
    ['abcd', 'badc'],
  ] as const)
    expect(oneSlip(one, other), `${one} ${other}`).toBe(false);
});

test('a word that stands there as it is, is no slip', () => {
  expect(slipTo('低保', '吃低保的人', readings)).toBeNull();
});

test('a slip says where it stands', () => {
  expect(slipTo('低保', '吃低宝的人', readings)).toEqual({ by: 'sound', at: 1, length: 2 });
  expect(slipTo('高龄津贴', '高岭津贴', readings)).toEqual({ by: 'character', at: 0, length: 4 });
});

test('letters spell a word in whole syllables, by initials, or both; other readings only in whole', () => {
  expect(spells('dibao', '低保', readings)).toBe(2);
  expect(spells('db', '低保', readings)).toBe(1);
  expect(spells('gaoljt', '高龄津贴', readings)).toBe(1);
  expect(spells('chongdu', '重度', readings)).toBe(2);
  expect(spells('cd', '重度', readings)).toBe(0);
  expect(spells('dib', '低', readings)).toBe(0);
});

test('a listener of the south-west takes n for l', () => {
  expect(slipTo('老', '脑', readings)).toBeNull();
  expect(slipTo('老保', '脑保', readingsFrom([{ lao: '老', nao: '脑', bao: '保' }]))).toEqual({ by: 'sound', at: 0, length: 2 });
});
