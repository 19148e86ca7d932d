/** A copy of the project for another city: the program as it is, and content in which nothing is said yet. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { UsageError } from '../checks/base/arguments.ts';
import { loadContent } from '../checks/steps/load.ts';
import { renewSeals, SEALS_FILE, sealOf } from '../checks/steps/seal-units.ts';
import { fileOfPage, UNWRITTEN, unwrittenPage } from './pages.ts';

/** Stands for the day on which the site is begun. */
const DAY = /"DAY"/g;
const SKELETON = 'src/new-city/skeleton';
const CONTENT = 'src/content';
/** The same in every city: the words of the interface and of the search. */
const SHARED = ['strings/zh-CN.yaml', 'search.yaml'];

/** What speaks of one city only, or belongs to one copy: it is not taken over. */
const LEFT_OUT = ['.git', CONTENT, 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'docs/charter.md', 'docs/images'];

export interface NewCity {
  /** Root of this project. */
  readonly from: string;
  /** An empty or missing folder outside it. */
  readonly to: string;
  /** `2026-11-26`: the day on which the site is begun. */
  readonly day: string;
}

/** Throws a UsageError unless the folder is empty or missing, and outside the project. */
export function refuseUnfit(project: string, to: string): void {
  const from = resolve(project);
  if (to === from || to.startsWith(from + sep)) throw new UsageError(`${to} 在这个项目里面；请指一个外面的文件夹`);
  if (!existsSync(to)) return;
  if (!statSync(to).isDirectory()) throw new UsageError(`${to} 是一个文件；请指一个空的或者还没有的文件夹`);
  if (readdirSync(to).length > 0) throw new UsageError(`${to} 里已经有东西，不会去覆盖；请指一个空的或者还没有的文件夹`);
}

/** Writes the copy, sealed. The caller has made sure that the folder is empty. */
export function makeCity({ from, to, day }: NewCity): void {
  const ignored = readFileSync(join(from, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^\/|\/$/g, ''));
  const leftOut = new Set([...LEFT_OUT, ...ignored]);
  cpSync(from, to, { recursive: true, filter: (path) => !leftOut.has(relative(from, path).split(sep).join('/')) });
  cpSync(join(from, SKELETON), to, { recursive: true });
  write(
    join(to, 'README.md'),
    `${readFileSync(join(to, 'README.md'), 'utf8')}\n${commandsIn(readFileSync(join(from, 'README.md'), 'utf8'))}`,
  );
  for (const file of SHARED) cpSync(join(from, CONTENT, file), join(to, CONTENT, file));
  const words = wordsOf(from);
  copyNamedLaws(from, to, words);
  copyNamedExemptions(from, to, words);
  for (const page of UNWRITTEN) write(join(to, CONTENT, 'policies', fileOfPage(page[0])), unwrittenPage(page, day));
  for (const file of filesOf(join(to, CONTENT, 'policies'))) write(file, readFileSync(file, 'utf8').replace(DAY, `"${day}"`));
  seal(to, day);
}

/** What the README says of commands and folders holds for every city. */
const commandsIn = (readme: string): string => /^## Commands\n[\s\S]*?(?=^Another city)/m.exec(readme)?.[0].trimEnd().concat('\n') ?? '';

/** All texts in which a law or an exemption may be named that every city needs. */
function wordsOf(from: string): string {
  const code = filesOf(join(from, 'src')).filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.test.ts'));
  const shared = SHARED.map((file) => join(from, CONTENT, file));
  const skeleton = filesOf(join(from, SKELETON));
  return [...code, ...shared, ...skeleton].map((file) => readFileSync(file, 'utf8')).join('\n');
}

function copyNamedLaws(from: string, to: string, words: string): void {
  for (const file of filesOf(join(from, CONTENT, 'laws'))) {
    const id = file.slice(file.lastIndexOf(sep) + 1).replace(/\.yaml$/, '');
    if (words.includes(`{law:${id}#`) || words.includes(`{law:${id}}`))
      write(join(to, CONTENT, 'laws', `${id}.yaml`), readFileSync(file, 'utf8'));
  }
}

function copyNamedExemptions(from: string, to: string, words: string): void {
  const document = parseDocument(readFileSync(join(from, CONTENT, 'exemptions.yaml'), 'utf8'));
  const entries = document.toJS() as { id: string; phrase: string; reason: string }[];
  const lines = entries
    .filter(({ id }) => words.includes(`{exempt:${id}}`) || words.includes(`exemptInline('${id}'`))
    .map(({ id, phrase, reason }) => `- { id: ${id}, phrase: ${JSON.stringify(phrase)}, reason: ${JSON.stringify(reason)} }`);
  write(join(to, CONTENT, 'exemptions.yaml'), `# 不是数据、也不是法规、但页面上必须写的数。每一条写明理由。\n${lines.join('\n')}\n`);
}

function seal(to: string, day: string): void {
  const { sealUnits } = loadContent(to).content;
  const seals = Object.fromEntries(
    sealUnits.map((unit): [string, string] => [unit.key, sealOf(unit)]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const renewed = renewSeals({ seals: {}, log: [] }, seals, { date: day, reason: '新建的站', changes: sealUnits.length });
  write(join(to, SEALS_FILE), `${JSON.stringify(renewed, null, 2)}\n`);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
