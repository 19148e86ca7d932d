import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { isCompressedCopy } from '../../src/integrations/compress.ts';
import { typeOf } from '../../src/integrations/file-types.ts';
import { HSTS, headerRules, headersFor } from '../../src/integrations/headers.ts';
import { site } from '../../src/site.config.ts';
import type { Answer } from './ask.ts';
import { ask } from './ask.ts';
import { Nginx } from './nginx.ts';
import { putChanged } from './second-release.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const rules = headerRules(site.traceless);
/** Every header of the table, so that one which is too much is seen too. */
const NAMES = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !isCompressedCopy(entry.name))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .split(sep)
      .join('/'),
  );
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const copies = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(isCompressedCopy));

const wanted = (path: string, status = 200): Record<string, string | undefined> => {
  const headers = headersFor(path, rules, status);
  return Object.fromEntries(NAMES.map((name) => [name, headers[name]]));
};
const told = ({ headers }: Answer): Record<string, unknown> => Object.fromEntries(NAMES.map((name) => [name, headers[name.toLowerCase()]]));

test.describe.configure({ mode: 'default' });

let nginx: Nginx;
test.beforeAll(async () => {
  nginx = await Nginx.start();
});
test.afterAll(() => nginx.stop());

const get = (path: string, options = {}): Promise<Answer> => ask(nginx.port, path, options);

for (const [encoding, ending, undo] of [
  ['br', '.br', brotliDecompressSync],
  ['gzip', '.gz', gunzipSync],
] as const) {
  test(`every file is sent with its type and headers, as ${encoding} where the build made a copy`, async () => {
    const wrong: unknown[] = [];
    let compressed = 0;
    for (const file of files) {
      const address = addressOf(file);
      const answer = await get(encodeURI(address), { headers: { 'accept-encoding': encoding } });
      const copied = copies.has(file + ending);
      compressed += Number(copied);
      const seen = { status: answer.status, type: answer.headers['content-type'], as: answer.headers['content-encoding'], ...told(answer) };
      const right = { status: 200, type: typeOf(file), as: copied ? encoding : undefined, ...wanted(address) };
      const sent = answer.headers['content-encoding'] === encoding ? undo(answer.body) : answer.body;
      const same = readFileSync(join(dist, file)).equals(sent);
      if (!same || JSON.stringify(seen) !== JSON.stringify(right)) wrong.push({ address, same, seen, right });
    }
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
    expect(compressed).toBeGreaterThan(50);
  });
}

test('a reader who asks for nothing special gets the file as it is, and caches are told of the difference', async () => {
  const { headers, body } = await get('/about/');
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'Accept-Encoding']);
  expect(body.equals(readFileSync(join(dist, 'about/index.html')))).toBe(true);
  expect((await get('/about/', { headers: { 'accept-encoding': 'gzip, br' } })).headers['content-encoding']).toBe('br');
});

test('no answer allows anything unsafe', async () => {
  for (const path of ['/', '/search/', '/hotline/', '/gone/', '/assets/gone.js']) {
    const policy = (await get(path)).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  }
});

test('a file whose name stands for its content is kept for good; that one is missing is not', async () => {
  const asset = files.find((file) => file.startsWith('assets/') && file.endsWith('.js'))!;
  const fragment = files.find((file) => file.endsWith('.pf_fragment'))!;
  for (const file of [asset, fragment]) expect((await get(`/${file}`)).headers['cache-control']).toContain('immutable');
  for (const path of ['/assets/gone.js', '/pagefind/fragment/gone.pf_fragment']) {
    const { status, headers } = await get(path);
    expect([status, headers['cache-control']]).toEqual([404, 'no-cache']);
  }
});

test('an unchanged file is not sent again, in either encoding', async () => {
  for (const encoding of ['identity', 'br', 'gzip']) {
    const { headers } = await get('/about/', { headers: { 'accept-encoding': encoding } });
    const again = await get('/about/', { headers: { 'accept-encoding': encoding, 'if-none-match': headers.etag! } });
    expect([again.status, again.body.length, told(again)]).toEqual([304, 0, wanted('/about/')]);
  }
});

test('parts of a file, and its head alone, can be had', async () => {
  const part = await get('/data/figures.csv', { headers: { range: 'bytes=0-9' } });
  expect([part.status, part.body.length]).toEqual([206, 10]);
  const head = await get('/about/', { method: 'HEAD' });
  expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([
    200,
    0,
    readFileSync(join(dist, 'about/index.html')).length,
  ]);
});

test('a page that is missing is answered by the page for it, below addresses that leave no trace too', async () => {
  const page = readFileSync(join(dist, '404.html'));
  for (const path of [
    '/gone/',
    '/gone.html',
    '/assistance/gone',
    '/hotline/gone/',
    '/%68otline/gone/',
    '/children/gone.js',
    '/hotline/a%0ab',
  ]) {
    const { status, headers, body } = await get(path);
    expect([path, status, headers['content-type'], body.equals(page)]).toEqual([path, 404, 'text/html; charset=utf-8', true]);
    const decoded = decodeURIComponent(path);
    expect(told({ status, headers, body })).toEqual(wanted(decoded, 404));
  }
});

test('a missing slash is put in, the query kept, and neither name nor port of the server are told', async () => {
  for (const [path, to] of [
    ['/about', '/about/'],
    ['/assistance/dibao?a=1', '/assistance/dibao/?a=1'],
    ['//about', '/about/'],
    ['/hotline', '/hotline/'],
  ] as const) {
    const { status, headers } = await get(path, { headers: { host: 'other.example' } });
    expect([status, headers.location]).toEqual([301, to]);
  }
});

test('no folder is listed', async () => {
  for (const path of ['/assets/', '/pagefind/', '/pagefind/fragment/', '/data/releases/']) {
    const { status, body } = await get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body.toString()).not.toContain('Index of');
  }
});

test('nothing outside the site can be had, no hidden file, no compressed copy', async () => {
  const current = join(nginx.home, 'current');
  writeFileSync(join(nginx.folder, 'secret.txt'), 'secret');
  writeFileSync(join(current, '.hidden'), 'secret');
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2f..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/%5c..%5csecret.txt',
    '/.hidden',
    '/.git/config',
    '/assets/.hidden',
    '/index.html.br',
    '/about/index.html.gz',
    '/index.html/',
    '/%00',
  ]) {
    const { status, body } = await get(path);
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    expect(body.toString()).not.toContain('secret');
  }
});

test('only reading is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    const { status, headers } = await get('/about/', { method });
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('the server says neither its version nor of its system', async () => {
  for (const path of ['/', '/gone/', '/about']) {
    const { headers, body } = await get(path);
    expect(headers.server).toBe('nginx');
    expect(body.toString()).not.toMatch(/nginx\/\d/);
  }
});

test('over TLS browsers are told to stay there; over http they are led there, and not told', async () => {
  const { status, headers } = await ask(nginx.tlsPort, '/about/', { tls: true });
  expect([status, headers['strict-transport-security'], headers['cache-control']]).toEqual([200, HSTS[1], 'no-cache']);
  expect((await ask(nginx.tlsPort, '/gone/', { tls: true })).headers['strict-transport-security']).toBe(HSTS[1]);
  expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
  const led = await ask(nginx.portToTls, '/about/?a=1', { headers: { host: 'other.example' } });
  expect([led.status, led.headers.location]).toEqual([301, 'https://minzheng.example/about/?a=1']);
});

test('our own server answers as nginx does', async ({ baseURL }) => {
  const own = Number(new URL(baseURL!).port);
  const asked = [
    ...files.filter((_, at) => at % 17 === 0).map((file) => encodeURI(addressOf(file))),
    ...['/about', '/gone/', '/hotline/gone/', '/assets/gone.js', '/assets/', '/.hidden', '/index.html.br', '/search/?q=1', '//about'],
  ];
  const wrong: unknown[] = [];
  for (const path of asked)
    for (const method of ['GET', 'HEAD', 'POST']) {
      const [ours, theirs] = await Promise.all([ask(own, path, { method }), get(path, { method })]);
      const say = (answer: Answer): string => JSON.stringify([answer.status, answer.headers.location, answer.headers.allow, told(answer)]);
      if (say(ours) !== say(theirs)) wrong.push({ method, path, ours: say(ours), theirs: say(theirs) });
    }
  expect(asked.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test('what a reader asks of pages that leave no trace stands in no log, and of others not who it was', async () => {
  await get('/about/?who=me', { headers: { referer: 'https://other.example/' } });
  await get('/hotline/kids/');
  await get('/hotline/gone/');
  await expect.poll(() => readFileSync(join(nginx.folder, 'tmp', 'access.log'), 'utf8')).toContain('GET /about/');
  const log = readFileSync(join(nginx.folder, 'tmp', 'access.log'), 'utf8');
  expect(log).toContain('/figures/');
  for (const word of [' /hotline', ' /children', 'who=me', 'other.example', '127.0.0.1']) expect(log).not.toContain(word);
  expect(readFileSync(join(nginx.folder, 'tmp', 'error.log'), 'utf8')).not.toMatch(/127\.0\.0\.1|hotline|children/);
});

test('pages work under these headers without a word of complaint from the browser', async ({ page }) => {
  const trouble: string[] = [];
  page.on('console', (said) => trouble.push(`${page.url()}: ${said.text()}`));
  page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
  const at = `http://127.0.0.1:${nginx.port}`;
  for (const path of ['/', '/hotline/kids/', '/assistance/finder/', '/figures/check-text/', '/charity/projects/'])
    await page.goto(at + path);
  await page.goto(`${at}/search/`);
  await page.locator('#q').fill('渐退期');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-results] mark').first()).toBeVisible();
  expect(trouble).toEqual([]);
});

test('while releases change and go back, every request is answered by one of them', async () => {
  const changed = join(nginx.folder, 'changed');
  const { page, oldAsset, newAsset } = putChanged(nginx, dist, changed);
  const wrong: string[] = [];
  let asked = 0;
  let stop = false;
  const read = async (): Promise<void> => {
    while (!stop) {
      for (const path of [page, oldAsset, newAsset]) {
        const { status } = await get(path);
        asked += 1;
        if (status !== 200) wrong.push(`${path}: ${status}`);
      }
    }
  };
  const readers = [read(), read()];
  for (let turn = 0; turn < 10; turn += 1) {
    nginx.site('back', 'first');
    await new Promise((resolve) => setTimeout(resolve, 20));
    nginx.site('back', 'second');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stop = true;
  await Promise.all(readers);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(30);
});
