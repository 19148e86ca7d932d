/** What a newcomer reads is true: commands exist and are told of, links lead somewhere, CI asks for no more than it needs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BROWSER_TESTS_OF_THE_CITY, TESTS_OF_THE_CITY } from '../../tests/of-this-city.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test('every command that a document names exists', () => {
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/(?<=`|^ {4})npm (?:run )?([a-z][a-z-]*)(?=[\s`）。，；]|$)/gm)].map(([whole, name]) => ({
      file,
      whole,
      name: name!,
    })),
  );
  expect(named.length).toBeGreaterThan(50);
  const npms = ['ci', 'i', 'install', 'rebuild', 'sbom'];
  expect(named.filter(({ whole, name }) => !(name in scripts) && !(npms.includes(name) && !whole.includes('run')))).toEqual([]);
});

test('the README tells of every command', () => {
  const readme = read('README.md');
  const untold = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}(?=[\\s\`])`).test(readme));
  expect(untold).toEqual([]);
});

test('every program that a command starts is there', () => {
  const files = Object.values(scripts).flatMap((command) => /^node (\S+)/.exec(command)?.[1] ?? []);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('links between documents lead to files', () => {
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) => ({ file, to: to! })).filter(({ to }) => !/^[a-z]+:/.test(to)),
  );
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ file, to }) => !to.startsWith('/') && !existsSync(normalize(join(dirname(file), to))))).toEqual([]);
});

test('the tests that belong to one city are there', () => {
  expect(TESTS_OF_THE_CITY.length).toBeGreaterThan(0);
  expect(TESTS_OF_THE_CITY.filter((file) => !existsSync(file))).toEqual([]);
  const inBrowser = readdirSync('tests/e2e')
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => read(`tests/e2e/${name}`))
    .join('\n');
  // Some titles are put together; their words stand there all the same.
  const gone = BROWSER_TESTS_OF_THE_CITY.filter((title) => !title.split(' ').every((word) => inBrowser.includes(word)));
  expect(gone).toEqual([]);
});

interface Workflow {
  readonly permissions: Record<string, string>;
  readonly concurrency: { readonly 'cancel-in-progress': boolean };
  readonly jobs: Record<string, { readonly permissions: Record<string, string>; readonly steps: { readonly run?: string }[] }>;
}

test('the workflow grants nothing but reading, pins every action by its commit, and runs what the README calls the tests', () => {
  const text = read('.github/workflows/checks.yml');
  const { permissions, concurrency, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({});
  expect(concurrency['cancel-in-progress']).toBe(true);
  expect(Object.values(jobs).map((job) => job.permissions)).toEqual([{ contents: 'read' }]);
  const used = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  expect(Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''))).toContainEqual(expect.stringMatching(/\.ci\/run$/));
});

// `serving/` without a slash before it once kept tests/bench/serving/ out of the repository, and the rest did not compile.
test('only folders at the root are ignored, so that none of the same name is lost further down', () => {
  const lines = read('.gitignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !/^\/[\w.-]+\/$/.test(line))).toEqual([]);
});
