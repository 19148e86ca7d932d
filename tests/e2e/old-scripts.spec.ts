import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Node } from 'acorn';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { expect, test } from 'playwright/test';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Methods that Chromium 79 (2019) or Safari 14 (2020) do not have, a call of which ends the script; allSettled is as young as they are. */
const TOO_NEW: ReadonlySet<string> = new Set([
  'at',
  'replaceAll',
  'findLast',
  'findLastIndex',
  'hasOwn',
  'toSorted',
  'toReversed',
  'toSpliced',
  'groupBy',
  'allSettled',
]);
const TOO_NEW_ALONE: ReadonlySet<string> = new Set(['structuredClone']);
/** A script with such an expression is not read at all by Safari up to 16.3. */
const LOOKS_BACK = /\(\?<[=!]/;
/** Nor one with the flags d and v; s is as young as the browsers. */
const LATER_FLAGS = /[dsv]/;

/** Syntax that Chromium 79 does not read, though it is of the same edition as import() and whole numbers of any size, which it does. */
const isLaterSyntax = ({ type, operator }: Node & { operator?: string }): boolean => type === 'ChainExpression' || operator === '??';

/** What in a script those browsers cannot read. Throws where the syntax is newer still. */
function tooNewIn(script: string): string[] {
  const found: string[] = [];
  full(parse(script, { ecmaVersion: 2020, sourceType: 'module', allowImportExportEverywhere: true }), (node: Node) => {
    if (isLaterSyntax(node)) found.push(node.type);
    const { regex, callee } = node as unknown as {
      regex?: { pattern: string; flags: string };
      callee?: { name?: string; computed?: boolean; property?: { name?: string } };
    };
    if (regex && (LOOKS_BACK.test(regex.pattern) || LATER_FLAGS.test(regex.flags))) found.push(`/${regex.pattern}/${regex.flags}`);
    const [method, name] = [callee?.computed ? undefined : callee?.property?.name, callee?.name];
    if (node.type !== 'CallExpression') return;
    if (method !== undefined && TOO_NEW.has(method)) found.push(`${method}()`);
    if (name !== undefined && TOO_NEW_ALONE.has(name)) found.push(`${name}()`);
  });
  return found;
}

test('no script of ours uses what Chromium 79 or Safari 14 cannot read', () => {
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /^assets\/.*\.js$/.test(file));
  expect(scripts.length).toBeGreaterThan(8);
  const wrong = scripts.flatMap((file) => tooNewIn(readFileSync(dist + file, 'utf8')).map((one) => `${file}: ${one}`));
  expect(wrong).toEqual([]);
});

test('what they cannot read is seen', () => {
  expect(tooNewIn('a.at(-1); b.replaceAll("x", "y"); structuredClone(c)')).toEqual(['at()', 'replaceAll()', 'structuredClone()']);
  expect(tooNewIn('/(?<!\\d)x/.test(y) || /./s.test(y)')).toEqual(['/(?<!\\d)x/', '/./s']);
  expect(tooNewIn('a.slice(-1); /(?:x)(?=y)/u.test(y)')).toEqual([]);
  expect(tooNewIn('a?.b ?? c').sort()).toEqual(['ChainExpression', 'LogicalExpression']);
  expect(() => tooNewIn('a ||= b')).toThrow();
});
