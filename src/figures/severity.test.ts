import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weighed } from './severity.ts';
import { compareValues, severityOf } from './severity.ts';

const count: Weighed = { field: 'published', old: '1200人', new: '1201人', kind: 'count', isRule: false, isLatest: true, verdicts: [] };
const turned = [{ relation: 'sum', old: 'consistent', new: 'inconsistent', figures: ['a.b'] }] as const;

describe('影响办事', () => {
  test.each<[string, Partial<Weighed>]>([
    ['a standard with another amount', { kind: 'standard', old: '590元/月', new: '580元/月' }],
    ['an age with another number of years', { kind: 'age', old: '80岁以上', new: '90岁以上' }],
    ['a limit', { kind: 'limit', old: '不超过3年', new: '不超过5年' }],
    ['a hedge that was lost', { kind: 'limit', old: '不超过3年', new: '3年' }],
    ['a time limit of a law', { kind: 'duration', isRule: true, old: '30个工作日', new: '60个工作日' }],
    ['another time limit of a law, days instead of working days', { kind: 'duration', isRule: true, old: '30个工作日', new: '30日' }],
    ['the day from which a rule holds', { field: 'time', isRule: true, old: '2021年7月1日起', new: '2022年7月1日起' }],
    ['whom a standard is for', { field: 'scope', kind: 'standard', old: '城市', new: '农村' }],
    ['a standard that is published no more', { field: 'withdrawn', kind: 'standard', old: '590元/月', new: null }],
    ['a new standard', { field: 'added', kind: 'standard', old: '590元/月', new: '650元/月' }],
  ])('%s', (_, more) => {
    expect(severityOf({ ...count, ...more })).toBe('影响办事');
  });
});

describe('重大', () => {
  test.each<[string, Partial<Weighed>]>([
    ['ten times as many', { old: '1200人', new: '12000人' }],
    ['a tenth', { old: '1.2万人', new: '1200人' }],
    ['万 for 亿', { kind: 'money', old: '17亿元', new: '17万元' }],
    ['people for households', { old: '1200人', new: '1200户' }],
    ['something for nothing', { old: '0人', new: '3人' }],
    ['a value that was withdrawn', { field: 'withdrawn', new: null }],
    ['a claim that does not hold any more', { verdicts: turned }],
    ['a value of a past day, ten times off', { kind: 'standard', isLatest: false, old: '372元/月', new: '3720元/月' }],
  ])('%s', (_, more) => {
    expect(severityOf({ ...count, ...more })).toBe('重大');
  });
});

describe('轻微', () => {
  test.each<[string, Partial<Weighed>]>([
    ['one person more', {}],
    ['nine times as many', { old: '1000人', new: '9000人' }],
    ['the same amount in other words', { kind: 'standard', old: '每月590元', new: '590元/月' }],
    ['a standard of a past day', { kind: 'standard', isLatest: false, old: '372元/月', new: '370元/月' }],
    ['another name', { field: 'label', kind: 'standard', old: '低保', new: '城市低保' }],
    ['another place in the source', { field: 'source', kind: 'standard', old: 'report 第1段第2句', new: 'report 第1段第3句' }],
    ['a claim that could not be checked before', { verdicts: [{ ...turned[0], old: 'uncheckable' }] }],
  ])('%s', (_, more) => {
    expect(severityOf({ ...count, ...more })).toBe('轻微');
  });
});

test('a value compared with itself is the same, and comparing is the same both ways', () => {
  const number = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(compareValues(`${a}人`, `${a}人`, 'count')).toBe('same');
      expect(compareValues(`${a}人`, `${b}人`, 'count')).toBe(compareValues(`${b}人`, `${a}人`, 'count'));
      if (a > 0 && b > 0) expect(compareValues(`${a}人`, `${b}人`, 'count') === 'other').toBe(a >= 10 * b || b >= 10 * a);
    }),
  );
});
