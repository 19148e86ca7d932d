/** `npm run dev` on the invented city: a fault shows in the terminal and on the page while one writes, and goes when it is mended. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, secondCity } from './second-city.ts';

/** A machine may be busy; a test that waits in vain says what it saw. */
const PATIENCE = 120_000;
const PAGE = '/assistance/dibao/';

const folder = mkdtempSync(join(tmpdir(), 'dev-'));
const at = join(folder, 'city');
let server: ChildProcess;
let told = '';
let origin = '';

async function until<T>(what: string, look: () => Promise<T | false> | T | false): Promise<T> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const seen = await look();
    if (seen !== false) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}; the terminal says:\n${told.slice(-2000)}`);
}

const page = async (): Promise<string> => (await fetch(`${origin}${PAGE}`)).text();
const panelOf = (html: string): string => /<aside id="dev-findings"[\s\S]*<\/aside>/.exec(html)?.[0] ?? '';

/** Changes a file; what was told before is forgotten. */
function change(file: string, from: string, to: string): void {
  const path = join(at, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  told = '';
  writeFileSync(path, text.replace(from, to));
}

beforeAll(async () => {
  secondCity(at);
  // Astro leaves its pages out where it believes to run inside of Vitest.
  const { VITEST: _, ...env } = process.env;
  server = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '4630'], {
    cwd: at,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text: Buffer) => (told += text.toString()));
  origin = await until('an address', () => /http:\/\/localhost:\d+/.exec(told)?.[0] ?? false);
}, PATIENCE);

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

test(
  'dev: a page is served without marks and without a panel, and the check says that all is well',
  async () => {
    const html = await page();
    expect(html.includes('data-figure="dibao.urban.standard"')).toBe(true);
    expect(/[\uE000-\uE002]/.test(html)).toBe(false);
    expect(panelOf(html)).toBe('');
    await until('a clean check', () => told.includes('内容没有问题。查了 8 个数字'));
    expect(existsSync(join(at, '.astro/collections/pages.schema.json'))).toBe(true);
  },
  PATIENCE,
);

test(
  'dev: a wrong digit in a figure is told in the terminal and on the page with its five parts, and both forget it when it is mended',
  async () => {
    const FIGURES = 'src/content/figures/assistance.yaml';
    change(FIGURES, '700元/月', '770元/月');
    await until('the finding', () => told.includes(`${FIGURES}:7:22  source-phrase-missing`));
    expect(told).toContain('怎么改：对照来源原文，改正写错的一边');
    const panel = panelOf(await page());
    for (const part of [
      `${FIGURES}:7:22`,
      'source-phrase-missing',
      '数字 dibao.urban.standard 写的是“770元/月”',
      'report-2024 p2.s1 处有',
      '怎么改：',
    ])
      expect(panel).toContain(part);

    change(FIGURES, '770元/月', '700元/月');
    await until('a clean check', () => told.includes('内容没有问题。'));
    const html = await page();
    expect(panelOf(html)).toBe('');
    expect(html.includes('value="700"')).toBe(true);
  },
  PATIENCE,
);

test(
  'dev: a number typed into a page is found on the rendered page, and gone when it is taken out',
  async () => {
    const FILE = 'src/content/policies/assistance/dibao.mdx';
    change(FILE, '年底在册', '每月八百元，年底在册');
    expect(panelOf(await until('the panel', async () => ((html) => panelOf(html) !== '' && html)(await page())))).toContain(
      'rendered-naked-number',
    );
    await until('the finding in the terminal', () => told.includes('rendered-naked-number'));
    change(FILE, '每月八百元，', '');
    await until('a page without a panel', async () => panelOf(await page()) === '');
    expect(told).toContain(`网页 ${PAGE} 没有问题了。`);
  },
  PATIENCE,
);

test(
  'dev: a file that cannot be read shows what is wrong in place of the page, until it can',
  async () => {
    const FILE = 'src/content/figures/eldercare.yaml';
    change(FILE, '    label: 养老机构', '   label: 养老机构');
    const panel = await until('the panel', async () => panelOf(await page()) || false);
    expect(panel).toContain('data-yaml');
    change(FILE, '   label: 养老机构', '    label: 养老机构');
    await until('the page', async () => ((html) => panelOf(html) === '' && html.includes('<h1'))(await page()));
    expect(told).not.toContain('UnhandledRejection');
  },
  PATIENCE,
);
