import { describe, expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

describe('the whole and the part of a share', () => {
  test.each([
    ['穷人占村民的', '', '村民', '穷人'],
    ['补贴覆盖了全部村民的', '', '村民', '补贴'],
    ['村民里，拿补贴的占到', '', '村民', '拿补贴的'],
    ['在村民当中，穷人占', '', '村民', '穷人'],
    ['村民总数的', '', '村民', ''],
    ['全市有', '的村民是穷人', '村民是穷人', ''],
    ['其中穷人占', '', '', '其中穷人'],
    ['这些人里，穷人占', '', '', '穷人'],
    ['补贴标准提高', '', '', ''],
  ])('“%s…%s”: of “%s”, “%s”', (words, after, whole, part) => {
    expect(shareOf(words, after)).toEqual({ whole, part });
  });
});
