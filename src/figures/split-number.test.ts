import { expect, test } from 'vitest';
import { splitNumber } from './split-number.ts';

test('hedge, number and unit of a phrase are told apart', () => {
  expect(splitNumber('590元/月')).toEqual({ before: '', number: '590', after: '元/月' });
  expect(splitNumber('超过17亿元')).toEqual({ before: '超过', number: '17', after: '亿元' });
  expect(splitNumber('40.59%')).toEqual({ before: '', number: '40.59', after: '%' });
});

test('a phrase stays whole when its hedge stands inside the number, or it holds no digits or several numbers', () => {
  for (const phrase of ['2.2万余人', '五分之一', '3～5年', '8000余人次']) expect(splitNumber(phrase)).toBeUndefined();
});
