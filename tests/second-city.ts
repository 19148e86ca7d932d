/** Copies of the project for other cities, in folders of their own. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCity } from '../src/new-city/make-city.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const fixture = join(root, 'tests/fixtures/second-city');

/** What the invented city writes in place of what the skeleton leaves open. */
const FILLED = [
  ['民政便民信息（城市名未填）', '示例市民政便民信息（虚构）'],
  ['（城市名未填）', '示例市（虚构）'],
  ["'本市'", "'示例市'"],
  ['unset-civil-affairs', 'example-city'],
  ['unset.example', 'example-city.example'],
  ['mainSource: null', "mainSource: 'report-2024'"],
  ['official: false', 'official: true'],
] as const;

/** Runs a program with the project's Node. */
export const run = (at: string, ...args: string[]) => spawnSync(process.execPath, args, { cwd: at, encoding: 'utf8' });

/** An empty city in the folder `to`, with the packages of this project. */
export function emptyCity(to: string): string {
  makeCity({ from: root, to, day: '2026-11-26' });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/** The invented city in the folder `to`: an empty one, filled in and sealed as its README says. */
export function secondCity(to: string): string {
  emptyCity(to);
  cpSync(join(fixture, 'content'), join(to, 'src/content'), { recursive: true });
  rmSync(join(to, 'src/content/empty.yaml'));
  const config = join(to, 'src/site.config.ts');
  writeFileSync(
    config,
    FILLED.reduce((text, [open, filled]) => text.replaceAll(open, filled), readFileSync(config, 'utf8')),
  );
  const { status, stderr } = run(to, 'src/checks/seal-cli.ts', '--reason', '写了第一批内容');
  if (status !== 0) throw new Error(stderr);
  return to;
}
