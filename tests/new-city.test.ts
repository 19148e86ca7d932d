/** Another city: the empty site that `npm run new-city` makes, and a small invented one filled in as its README says; both by the real build. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../src/checks/base/arguments.ts';
import { ADDRESSES } from '../src/checks/rules/links/addresses.ts';
import { refuseUnfit } from '../src/new-city/make-city.ts';
import { site as empty } from '../src/new-city/skeleton/src/site.config.ts';
import { site } from '../src/site.config.ts';
import { emptyCity, fixture, root, run, secondCity } from './second-city.ts';

const BUILD = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'new-city-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }), BUILD);

const filesOf = (at: string): string[] =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Files in which this city is named. */
function naming(at: string): string[] {
  const names = [site.name, site.city, site.place, site.key];
  return filesOf(at).filter((file) => {
    const text = readFileSync(file, 'utf8');
    return names.some((name) => text.includes(name));
  });
}

describe('new-city: an empty site', () => {
  let at: string;
  let built: ReturnType<typeof run>;
  beforeAll(() => {
    at = emptyCity(join(folder, 'empty'));
    built = run(at, 'src/integrations/build.ts', '--no-compress');
  }, BUILD);

  test('passes the data checks and is built, with every promised address', () => {
    expect({ status: built.status, told: built.status === 0 ? '' : built.stdout + built.stderr }).toEqual({ status: 0, told: '' });
    const missing = ADDRESSES.filter((address) => !existsSync(join(at, 'dist', address.endsWith('/') ? `${address}index.html` : address)));
    expect(missing).toEqual([]);
  });

  test('names the city that it was copied from nowhere, neither in its content nor in its pages', () => {
    expect(filesOf(join(at, 'dist')).length).toBeGreaterThan(60);
    expect(naming(join(at, 'dist'))).toEqual([]);
    expect(naming(join(at, 'src/content'))).toEqual([]);
  });

  test('says on a page that nobody has written it yet, and gives a number that answers', () => {
    const page = readFileSync(join(at, 'dist/assistance/dibao/index.html'), 'utf8');
    expect(page).toContain('这一页还没有写好，内容没有人核对过。');
    expect(page).toContain(`href="tel:${empty.phones.government}"`);
    expect(page).not.toContain('规定于');
  });

  test('says on paper that it is no official document, as long as it is none', () => {
    expect(empty.official).toBe(false);
    expect(readFileSync(join(at, 'dist/assistance/dibao/index.html'), 'utf8')).toContain('不是官方文件');
  });

  test('gives no day of publication for a page that nobody has written', () => {
    const drafts = filesOf(join(at, 'dist'))
      .filter((file) => file.endsWith('.html'))
      .map((file) => readFileSync(file, 'utf8'))
      .filter((page) => page.includes('这一页还没有写好'));
    expect(drafts.length).toBeGreaterThan(20);
    for (const page of drafts) expect(/<title>.*?<\/title>/.exec(page)![0] + /<meta name="PubDate"[^>]*>/.exec(page)).toMatch(/null$/);
  });

  test('has every setting that this site has', () => {
    expect(Object.keys(empty)).toEqual(Object.keys(site));
    expect(Object.keys(empty.phones)).toEqual(Object.keys(site.phones));
  });
});

describe('new-city: an invented city, filled in', () => {
  let at: string;
  let built: ReturnType<typeof run>;
  beforeAll(() => {
    at = secondCity(join(folder, 'second'));
    built = run(at, 'src/integrations/build.ts', '--no-compress');
  }, BUILD);

  test('is built by the same program', () => {
    expect({ status: built.status, told: built.status === 0 ? '' : built.stdout + built.stderr }).toEqual({ status: 0, told: '' });
  });

  test('has a ledger that accounts for every number of its source', () => {
    const { status, stdout } = run(at, 'src/checks/ledger-cli.ts', join(fixture, 'report-2024.txt'));
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '台账 report-2024：10 条，认领 8 条，不算数 2 条；全文逐数对上，校验码相符。\n',
    });
  });

  test('is an official site, and says on no page, on no paper and in no data that it is none', () => {
    const files = filesOf(join(at, 'dist'));
    const printed = files.filter((file) => readFileSync(file).includes('印自示例市民政便民信息（虚构）网'));
    expect(printed.length).toBeGreaterThan(60);
    expect(files.filter((file) => readFileSync(file).includes('不是官方'))).toEqual([]);
  });

  test('shows its own name and figures, and its recorded disagreement', () => {
    const home = readFileSync(join(at, 'dist/index.html'), 'utf8');
    expect(home).toContain('<title>示例市民政便民信息（虚构）</title>');
    expect(home).toContain('data-figure="dibao.urban.standard"');
    const { checks } = JSON.parse(readFileSync(join(at, 'dist/data/checks.json'), 'utf8')) as {
      checks: { id: string; verdict: string; acknowledged: boolean }[];
    };
    expect(checks.map(({ id, verdict, acknowledged }) => [id, verdict, acknowledged])).toEqual([
      ['dibao-recipients-sum', 'consistent', false],
      ['eldercare-institutions-growth', 'inconsistent', true],
    ]);
    expect(readFileSync(join(at, 'dist/eldercare/old-age-allowance/index.html'), 'utf8')).toContain('存疑');
  });

  test('names the city that it was copied from nowhere', () => {
    expect(filesOf(join(at, 'dist')).length).toBeGreaterThan(60);
    expect(naming(join(at, 'dist'))).toEqual([]);
  });
});

describe('new-city: the command', () => {
  const newCity = (...args: string[]) => run(root, 'src/new-city/cli.ts', ...args);

  test('refuses a folder that holds something, a file, and a folder inside the project', () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    for (const to of [full, join(full, 'mine.txt'), join(root, 'inside'), resolve(root)])
      expect(() => refuseUnfit(root, to), to).toThrow(UsageError);
    expect(() => refuseUnfit(root, join(folder, 'missing'))).not.toThrow();
  });

  test('says in one line what is wrong, and writes nothing', () => {
    for (const args of [[], [join(folder, 'full')]]) {
      const { status, stdout, stderr } = newCity(...args);
      expect({ args, status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ args, status: 2, stdout: '', lines: 1 });
      expect(stderr).toMatch(/^new-city：/);
    }
    expect(readdirSync(join(folder, 'full'))).toEqual(['mine.txt']);
  });

  test('fills an empty folder, and says what to do next', () => {
    const to = join(folder, 'fresh');
    mkdirSync(to);
    const { status, stdout } = newCity(to);
    expect(status).toBe(0);
    expect(stdout).toContain('npm start');
    expect(existsSync(join(to, 'src/content/seals.json'))).toBe(true);
  });
});
