/** Files that no editor meant to write: each is a finding with its place, soon, and never a crash. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../src/checks/steps/run.ts';
import { seal, withSite } from './fixtures/data/site.ts';

const FIGURES = 'src/content/figures/aid.yaml';
const PAGE = 'src/content/policies/aid.mdx';
const SOON = 8_000;

/** Findings after a change, as `slug file:line`, each once. */
function foundAfter(change: (root: string) => void): string[] {
  return withSite(null, (root) => {
    change(root);
    return [
      ...new Set(
        checkSite(root, { today: '2026-11-23' }).findings.map(({ slug, place }) =>
          'file' in place ? `${slug} ${place.file}:${place.line}` : slug,
        ),
      ),
    ];
  });
}

const write =
  (file: string, text: string | Uint8Array) =>
  (root: string): void =>
    writeFileSync(join(root, file), text);
const append =
  (file: string, text: string) =>
  (root: string): void =>
    writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8') + text);
const page = (text: string): string => `---\ntitle: 甲\n---\n${text}`;

describe('files that are none', () => {
  test('a link is not followed', () => {
    expect(foundAfter((root) => symlinkSync('/etc/hostname', join(root, 'public/host.txt')))).toEqual([
      'data-file-unreadable public/host.txt:1',
    ]);
  });
  test('a link that leads to itself ends', () => {
    expect(foundAfter((root) => symlinkSync('..', join(root, 'src/content/figures/up')))).toEqual([
      'data-file-unreadable src/content/figures/up:1',
    ]);
  });
  test.skipIf(process.platform === 'win32')('a pipe does not hang', { timeout: SOON }, () => {
    expect(foundAfter((root) => spawnSync('mkfifo', [join(root, 'public/pipe.txt')]))).toEqual(['data-file-unreadable public/pipe.txt:1']);
  });
  test('a folder in the place of a file is named', () => {
    const found = foundAfter((root) => {
      rmSync(join(root, FIGURES));
      mkdirSync(join(root, FIGURES));
    });
    expect(found).toContain(`data-file-unreadable ${FIGURES}:1`);
  });
  test('a file that nothing reads is named', () => {
    expect(foundAfter(write('src/content/figures/more.json', '{"共": 12}'))).toEqual([
      'data-file-unreadable src/content/figures/more.json:1',
    ]);
  });
  test.skipIf(process.platform === 'win32')('a name with a line break is shown on one line', () => {
    expect(foundAfter(write('public/a\nb.txt', '好'))).toEqual(['data-file-unreadable public/a?b.txt:1']);
  });
  test('a lost file is missed even when it holds no number', () => {
    const found = withSite(null, (root) => {
      writeFileSync(join(root, 'src/content/home.yaml'), 'tasks: []\n');
      seal(root);
      rmSync(join(root, 'src/content/home.yaml'));
      return checkSite(root).findings.map(({ slug }) => slug);
    });
    expect(found).toEqual(['seal-superfluous']);
  });
});

describe('text that is none', () => {
  test.each([
    ['an empty file', 'src/content/home.yaml', '', 'data-schema src/content/home.yaml:1'],
    ['a byte order mark', PAGE, '\uFEFF---\ntitle: 甲\n---\n', `data-file-unreadable ${PAGE}:1`],
    ['a control character', PAGE, page('低保\u0000\n'), `data-file-unreadable ${PAGE}:4`],
    ['an alias that grows', FIGURES, 'a: &a [x, x]\nb: &b [*a, *a]\nfigures: { c: *b }\n', `data-yaml ${FIGURES}:1`],
    ['brackets ten thousand deep', FIGURES, `figures: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, `data-yaml ${FIGURES}:1`],
    ['tags ten thousand deep', PAGE, page('<b>'.repeat(10_000)), `data-schema ${PAGE}:4`],
    ['quotes ten thousand deep', PAGE, page(`${'> '.repeat(10_000)}甲`), `data-schema ${PAGE}:4`],
    ['braces that never close', PAGE, page('{'.repeat(10_000)), `data-schema ${PAGE}:4`],
    [
      'lists indented a thousand times',
      PAGE,
      page(Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')),
      `data-schema ${PAGE}:124`,
    ],
  ])('%s', (_, file, text, wanted) => {
    expect(foundAfter(write(file, text)).filter((one) => !one.startsWith('seal-'))).toEqual([wanted]);
  });
});

describe('a quarter of a megabyte of one thing', () => {
  const SIZE = 250_000;
  test.each(['民政', '1,', '<a ', '](', '[a](', '\n', '\n1. ', 'import x\n', 'a=', '<b>x</b>', '{/*', '一', '"', '<A b={'])(
    '%j in a page',
    { timeout: SOON },
    (part) => {
      foundAfter(write(PAGE, page(part.repeat(SIZE / part.length))));
    },
  );
  test.each(['x', '[{', '"\n', 'a: ', '- a\n', 'a:\n', '{a: 1},', '? '])('%j in a YAML file', { timeout: SOON }, (part) => {
    expect(foundAfter(write(FIGURES, part.repeat(SIZE / part.length))).length).toBeGreaterThan(0);
  });
  test('twenty thousand different keys', { timeout: SOON }, () => {
    expect(
      foundAfter(write(FIGURES, `figures:\n${Array.from({ length: 20_000 }, (_, index) => `  a.b${index}: {}`).join('\n')}`)).length,
    ).toBeGreaterThan(0);
  });
});

test('a key written twice is told with its second line', () => {
  expect(
    foundAfter(append(FIGURES, '\n  aid.urban.standard: {}\n  aid.urban.standard: {}\n')).some((one) =>
      one.startsWith('data-duplicate-id'),
    ),
  ).toBe(true);
});

describe('what nothing else witnesses is sealed', () => {
  const sealedThen = (file: string, before: (text: string) => string, after: (text: string) => string): string[] =>
    withSite(null, (root) => {
      const change = (how: (text: string) => string): void => writeFileSync(join(root, file), how(readFileSync(join(root, file), 'utf8')));
      change(before);
      seal(root);
      change(after);
      return checkSite(root, { today: '2026-11-23' }).findings.map(({ slug }) => slug);
    });

  test('a moment without a day', () => {
    expect(
      sealedThen(
        FIGURES,
        (text) => text.replace('asOf: "2020-12-31",', 'asOf: "2020-12-31", moment: 2021年采访时,'),
        (text) => text.replace('2021年采访时', '2022年采访时'),
      ),
    ).toEqual(['seal-changed']);
  });
  test('a small count in Chinese numerals, which prose may hold', () => {
    expect(
      sealedThen(
        PAGE,
        (text) => `${text}\n残疾分为三级和四级两类。\n`,
        (text) => text.replace('四级两类', '二级两类'),
      ),
    ).toEqual(['seal-changed']);
  });
  test('while words without numerals may change freely', () => {
    expect(
      sealedThen(
        PAGE,
        (text) => `${text}\n统一到窗口问。\n`,
        (text) => text.replace('统一到窗口问', '进一步到社区问一问'),
      ),
    ).toEqual([]);
  });
});
