import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr.ts';

const address = 'https://minzheng.example/assistance/dibao/';

/** The modules that a path of lines covers. */
function covered({ size, path }: { size: number; path: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    else if (command === 'm') x += Number(first);
    else for (const end = x + Number(first); x < end; x += 1) grid[y]![x] = true;
  }
  return grid;
}

test('the path covers the dark modules of the code and nothing else', () => {
  const drawn = covered(qrPath(address));
  expect(drawn).toEqual(encode(address, { ecc: 'M', border: 0, maskPattern: 2 }).data);
  expect(drawn.flat().filter(Boolean).length).toBeGreaterThan(200);
});

test('a longer address takes a larger code', () => {
  expect(qrPath('https://minzheng.example/').size).toBe(25);
  expect(qrPath(`https://minzheng.example/${'x'.repeat(150)}`).size).toBe(53);
});

test('an address too long for any code is refused', () => {
  expect(() => qrPath('x'.repeat(5000))).toThrow(RangeError);
});
