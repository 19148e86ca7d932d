import { expect, test } from 'vitest';
import { qrModules, qrPath } from './qr.ts';

test('a longer address takes a larger code', () => {
  expect(qrPath('https://minzheng.example/').size).toBe(25);
  expect(qrPath(`https://minzheng.example/${'x'.repeat(150)}`).size).toBe(53);
});

test('the three corners carry finder patterns', () => {
  const modules = qrModules('https://minzheng.example/');
  const last = modules.length - 1;
  for (const [x, y] of [[0, 0], [last, 0], [0, last]] as const) expect(modules[y]![x]).toBe(true);
  expect(modules[last]![last - 1]).toBeTypeOf('boolean');
  expect(modules[1]![1]).toBe(false);
  expect(modules[3]![3]).toBe(true);
});

test('the same address always gives the same code', () => {
  expect(qrPath('https://minzheng.example/assistance/dibao/')).toEqual(qrPath('https://minzheng.example/assistance/dibao/'));
});

test('an address too long for a printed code is refused by name', () => {
  expect(() => qrPath(`/${'x'.repeat(300)}/`)).toThrow('too long');
});
