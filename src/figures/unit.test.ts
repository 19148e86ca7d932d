import { describe, expect, it } from 'vitest';
import { toDecimal } from './rational.ts';
import { canonicalUnit, compound, conversion, isKnownUnit, readPerBefore, readUnit } from './unit.ts';

const factor = (from: string, to: string): string | null => {
  const found = conversion(from, to);
  return found && toDecimal(found);
};

describe('unit', () => {
  it('unit: the longest unit wins', () => {
    expect(readUnit('平方公里的土地', 0)).toEqual({ unit: '平方公里', end: 4 });
    expect(readUnit('人次参加', 0)).toEqual({ unit: '人次', end: 2 });
    expect(readUnit('个工作日内', 0)).toEqual({ unit: '工作日', end: 4 });
  });

  it('unit: a unit that only begins another word is no unit', () => {
    for (const word of ['人民', '家庭', '年级', '分别', '日常', '口岸', '元旦', '户籍', '条件', '对象'])
      expect(readUnit(word, 0), word).toBeNull();
    expect(readUnit('人参加', 0)?.unit).toBe('人');
    expect(readUnit('kmh', 0)).toBeNull();
  });

  it('unit: spellings of the very same unit become one', () => {
    for (const [spelling, unit] of [
      ['㎡', '平方米'],
      ['平米', '平方米'],
      ['km²', '平方公里'],
      ['个小时', '小时'],
      ['块钱', '元'],
      ['％', '%'],
      ['°C', '℃'],
    ])
      expect(readUnit(spelling!, 0)?.unit, spelling).toBe(unit);
  });

  it('unit: parts below the line come in one order however they are written', () => {
    for (const text of ['元/人·月', '元/月·人', '元/人/月', '元每人每月', '元/（人·月）', '元/人•月'])
      expect(readUnit(text, 0), text).toEqual({ unit: '元/人·月', end: text.length });
    expect(compound('元', ['次', '户'])).toBe('元/户·次');
    expect(readPerBefore('标准为每人每月', 7)).toEqual({ per: ['人', '月'], start: 3 });
    expect(readPerBefore('每人补助', 4)).toBeNull();
    expect(readUnit('岁每人每月25元', 0)).toEqual({ unit: '岁', end: 1 });
  });

  it('unit: units of one dimension convert exactly, others do not convert', () => {
    expect(factor('名', '人')).toBe('1');
    expect(factor('平方公里', '平方米')).toBe('1000000');
    expect(factor('公顷', '亩')).toBe('15');
    expect(factor('年', '个月')).toBe('12');
    expect(factor('元/年', '元/月')).toBe('0.083333333333');
    expect(factor('元/户·次', '元/人·次')).toBeNull();
    expect(factor('人', '人次')).toBeNull();
    expect(factor('%', '百分点')).toBeNull();
    expect(factor('个', '家')).toBeNull();
    expect(factor('日', '工作日')).toBeNull();
    expect(factor('', '')).toBe('1');
  });

  it('unit: converting there and back changes nothing', () => {
    for (const [a, b] of [
      ['亩', '平方公里'],
      ['周', '小时'],
      ['斤', '吨'],
      ['元/人·年', '元/人·月'],
      ['里', '英里'],
    ])
      expect(conversion(a!, b!)!.mul(conversion(b!, a!)!).equals(1), `${a} ${b}`).toBe(true);
  });

  it('unit: unknown units are told apart from known ones', () => {
    expect(['元/人·月', '', '张/千人', '工作日'].map(isKnownUnit)).toEqual([true, true, true, true]);
    expect(['某', '元/某'].map(isKnownUnit)).toEqual([false, false]);
    expect(canonicalUnit('某').unit).toBe('某');
  });
});
