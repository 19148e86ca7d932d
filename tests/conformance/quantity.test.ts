import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Quantity } from '../../src/figures/quantity.ts';
import { readQuantities } from '../../src/figures/quantity.ts';

const table = parse(readFileSync(new URL('./quantity.yaml', import.meta.url), 'utf8')) as Record<string, Record<string, string[]>>;

const row = (q: Quantity): string =>
  `${q.lowOpen && q.low !== null ? '(' : q.low === null ? '(' : '['}${q.low ?? 'inf'},${q.high ?? 'inf'}${q.highOpen ? ')' : ']'}${q.unit ? ` ${q.unit}` : ''} | ${q.text}`;

describe('conformance of the reader of quantities', () => {
  it('conformance: the table is not empty', () => {
    expect(Object.values(table).flatMap((group) => Object.keys(group)).length).toBeGreaterThan(150);
  });

  for (const [group, rows] of Object.entries(table)) {
    describe(group, () => {
      for (const [text, expected] of Object.entries(rows)) {
        it(`quantity: ${text}`, () => {
          const found = readQuantities(text);
          expect(found.map(row)).toEqual(expected);
          for (const q of found) expect(text.slice(q.start, q.end)).toBe(q.text);
        });
      }
    });
  }
});
