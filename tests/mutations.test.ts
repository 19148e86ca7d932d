/** A small mutation run on the content: single wrong digits, each of which the data checks must find. The large one is `npm run bench -- mutations`. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutantsOf } from './bench/mutations/mutants.ts';
import { Judge } from './bench/mutations/run.ts';
import { Sandbox } from './bench/mutations/sandbox.ts';
import { Random } from './bench/random.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const PER_KIND = 2;
const SEED = 20201231;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox(project);
});
afterAll(() => sandbox.remove());

test('mutations: the data checks find every wrong digit in ledger, figures, relations, laws, exceptions, pages, projects and releases', {
  timeout: 120_000,
}, () => {
  const mutants = mutantsOf(project, PER_KIND, new Random(SEED), [
    'ledger',
    'figures',
    'relations',
    'laws',
    'exceptions',
    'pages',
    'projects',
    'releases',
  ]);
  const judge = new Judge(sandbox);
  const missed = mutants.filter((mutant) => judge.byData(mutant) === null).map(({ file, line, shown }) => `${file}:${line} ${shown}`);
  expect(mutants.length).toBeGreaterThanOrEqual(12);
  expect(missed).toEqual([]);
});
