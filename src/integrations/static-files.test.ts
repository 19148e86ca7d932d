import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from './serve.ts';
import { answerFrom } from './static-files.ts';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'dist', '低保'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), '首页');
  writeFileSync(join(folder, 'dist', '404.html'), '没有这一页');
  writeFileSync(join(folder, 'dist', '低保', 'index.html'), '低保');
  mkdirSync(join(folder, 'dist', 'quiet'));
  writeFileSync(join(folder, 'dist', 'quiet', 'index.html'), '悄悄看');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist', 'link.txt'));
  server = createServer(answerFrom(join(folder, 'dist'), ['/quiet/']));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const port = (): number => (server.address() as AddressInfo).port;

/** Sends the path as it is: `fetch` would tidy it first. */
function get(
  path: string,
  { method = 'GET', headers = {} } = {},
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port: port(), host: '127.0.0.1', path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
    })
      .on('error', reject)
      .end();
  });
}

test('serve: a folder answers with its index, in UTF-8', async () => {
  const { status, headers, body } = await get('/');
  expect([status, body, headers['content-type']]).toEqual([200, '首页', 'text/html; charset=utf-8']);
});

test('serve: a missing slash is put in, the query kept', async () => {
  const { status, headers } = await get(`/${encodeURIComponent('低保')}?q=1`);
  expect([status, headers.location]).toEqual([301, `/${encodeURIComponent('低保')}/?q=1`]);
});

test('serve: a missing page answers 404 with the page made for it', async () => {
  const { status, body } = await get('/gone/');
  expect([status, body]).toEqual([404, '没有这一页']);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%5c..%5csecret.txt',
  '/link.txt',
  '//etc/passwd',
  '/index.html/',
  '/%00',
  '/%zz',
])('serve: %s leads nowhere', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toContain('secret');
});

test('serve: a double slash is never sent on as another host', async () => {
  expect((await get(`//${encodeURIComponent('低保')}`)).headers.location ?? '').not.toMatch(/^\/\//);
});

test('serve: an unchanged file is not sent again', async () => {
  const { headers } = await get('/');
  expect((await get('/', { headers: { 'if-none-match': headers.etag } })).status).toBe(304);
});

test('serve: only reading is allowed', async () => {
  expect((await get('/', { method: 'POST' })).status).toBe(405);
  expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('serve: a taken port leads to the next one, unless the port is strict', async () => {
  const taken = port();
  const second = createServer();
  expect(await listen(second, { host: '127.0.0.1', port: taken, strict: false })).toBeGreaterThan(taken);
  second.close();
  await expect(listen(createServer(), { host: '127.0.0.1', port: taken, strict: true })).rejects.toThrow(`端口 ${taken}`);
});

test('serve: a page that must leave no trace is kept in no cache, and no other site learns of it', async () => {
  for (const path of ['/quiet/', '/quiet/gone/']) {
    const { headers } = await get(path);
    expect([headers['cache-control'], headers['referrer-policy'], headers.etag]).toEqual(['no-store', 'no-referrer', undefined]);
  }
  expect((await get('/')).headers['cache-control']).toBe('no-cache');
});
