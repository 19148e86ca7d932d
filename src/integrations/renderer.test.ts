import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { emptyContent } from '../figures/content.ts';
import { UNCHECKED } from './render-site.ts';
import { PUBLISHED, startRenderer } from './renderer.ts';
import { shares } from './shares.ts';

const folder = mkdtempSync(join(tmpdir(), 'renderer-'));
afterAll(() => rmSync(folder, { recursive: true }));

let programs = 0;
function program(source: string): URL {
  const path = join(folder, `program-${(programs += 1)}.mjs`);
  writeFileSync(path, source);
  return pathToFileURL(path);
}
const waiting = (then: string): URL => program(`process.on('message', () => { ${then} })`);
const FINDING = "process.send({ findings: [{ slug: 'render-failed' }] }, () => process.exit(0))";
const root = folder;
const content = emptyContent();
const one = [{ index: 0, of: 1 }];

test('renderer: what the process finds comes back', async () => {
  expect(await startRenderer(root, one, waiting(FINDING)).render(content)).toEqual([{ slug: 'render-failed' }]);
});

test('renderer: what every process finds comes back once', async () => {
  expect(await startRenderer(root, shares(3), waiting(FINDING)).render(content)).toEqual([{ slug: 'render-failed' }]);
});

test.each([
  ['fails', waiting("process.send({ failed: '模板写错了' }, () => process.exit(0))"), '模板写错了'],
  ['is killed', waiting("process.kill(process.pid, 'SIGKILL')"), '生成网页的进程停了（SIGKILL）'],
  ['ends before it is asked', program('process.exit(7)'), '生成网页的进程停了（退出码 7）'],
])('renderer: a process that %s ends the build with a clear message', async (_, source, message) => {
  await expect(startRenderer(root, one, source).render(content)).rejects.toThrow(message);
});

test('renderer: when one of two processes fails, the other does not run on', async () => {
  const pid = join(folder, 'pid');
  const source = program(`
    import { existsSync, writeFileSync } from 'node:fs';
    const { share } = JSON.parse(process.argv[2]);
    const pid = ${JSON.stringify(pid)};
    const fail = () => existsSync(pid) ? process.send({ failed: '没有内存了' }, () => process.exit(0)) : setTimeout(fail, 20);
    if (share.index === 0) writeFileSync(pid, String(process.pid));
    process.on('message', () => share.index === 1 && fail());`);
  await expect(startRenderer(root, shares(2), source).render(content)).rejects.toThrow('没有内存了');
  await vi.waitFor(() => expect(() => process.kill(Number(readFileSync(pid, 'utf8')), 0)).toThrow('ESRCH'));
});

test('renderer: two shares become one site', async () => {
  const source = waiting(`
    const { root, share, into, published } = JSON.parse(process.argv[2]);
    import('node:fs').then(({ mkdirSync, writeFileSync }) => {
      for (const at of [into, published]) {
        mkdirSync(root + '/' + at, { recursive: true });
        writeFileSync(root + '/' + at + '/page-' + share.index, at);
      }
      process.send({ findings: [] }, () => process.exit(0));
    });`);
  expect(await startRenderer(root, shares(2), source).render(content)).toEqual([]);
  expect(readdirSync(join(root, '.build')).sort()).toEqual(['published', 'site']);
  expect(readdirSync(join(root, UNCHECKED)).sort()).toEqual(['page-0', 'page-1']);
  expect(readdirSync(join(root, PUBLISHED)).sort()).toEqual(['page-0', 'page-1']);
});

test('renderer: what a build with more processes left is gone', async () => {
  mkdirSync(join(root, '.build/site-3/page'), { recursive: true });
  mkdirSync(join(root, '.build/previous'), { recursive: true });
  await startRenderer(root, one, waiting(FINDING)).render(content);
  expect(readdirSync(join(root, '.build'))).toEqual(['previous']);
});

test('renderer: a process that is not wanted any more ends', async () => {
  const renderer = startRenderer(root, one, waiting(''));
  renderer.stop();
  await expect(renderer.render(content)).rejects.toThrow('SIGTERM');
});
