import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { startRenderer } from './renderer.ts';

const folder = mkdtempSync(join(tmpdir(), 'renderer-'));
afterAll(() => rmSync(folder, { recursive: true }));

let programs = 0;
function program(source: string): URL {
  const path = join(folder, `program-${(programs += 1)}.mjs`);
  writeFileSync(path, source);
  return pathToFileURL(path);
}
const waiting = (then: string): URL => program(`process.on('message', () => { ${then} })`);
const root = process.cwd();

test('renderer: what the process finds comes back', async () => {
  const renderer = startRenderer(root, waiting("process.send({ findings: [{ slug: 'render-failed' }] }, () => process.exit(0))"));
  expect(await renderer.render()).toEqual([{ slug: 'render-failed' }]);
});

test.each([
  ['fails', waiting("process.send({ failed: '模板写错了' }, () => process.exit(0))"), '模板写错了'],
  ['is killed', waiting("process.kill(process.pid, 'SIGKILL')"), '生成网页的进程停了（SIGKILL）'],
  ['ends before it is asked', program('process.exit(7)'), '生成网页的进程停了（退出码 7）'],
])('renderer: a process that %s ends the build with a clear message', async (_, source, message) => {
  await expect(startRenderer(root, source).render()).rejects.toThrow(message);
});

test('renderer: a process that is not wanted any more ends', async () => {
  const renderer = startRenderer(root, waiting(''));
  renderer.stop();
  await expect(renderer.render()).rejects.toThrow('SIGTERM');
});
