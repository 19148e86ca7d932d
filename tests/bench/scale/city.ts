/** Content of a made-up city, put on top of the site's own: pages, figures, relations and ledgers, with seals, so that every check passes. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Generated } from '../checks/generate.ts';
import { generate, idOf, PER_FILE } from '../checks/generate.ts';
import type { Notation } from './page.ts';
import { body, fileOf, frontMatter, shortOf } from './page.ts';

const MEASURES = ['在册的人', '新增的人', '合计的人', '上期的户', '本期的户', '户数的增幅'];
/** A law of the site's own content that every page cites. */
const LAW = '<Law id="dibao-measures-2021" at="第10条" />';

const documentOf = (figure: number): string => `bench-${Math.floor(figure / PER_FILE)}`;

const mdx: Notation = {
  figure: (index) => `<Figure id="${idOf(index)}" />`,
  law: () => LAW,
  asOf: (index) => `<AsOf id="${idOf(index)}" />`,
};

/** Pictures for sharing are left out: an ordinary build has none, and what they cost is measured on its own. */
function withoutPictures(root: string): void {
  const path = join(root, 'src/site.config.ts');
  const config = readFileSync(path, 'utf8');
  const changed = config.replace('pictures: true', 'pictures: false');
  if (changed === config) throw new Error('site.config.ts 里没有 pictures: true，不知道怎样关掉分享的图');
  writeFileSync(path, changed);
}

/** As many figures as pages; each is cited on ten pages. */
export const cityFigures = (pages: number): Generated =>
  generate(pages, { label: (group, index) => `${shortOf(group)}${MEASURES[index]}`, document: documentOf });

/** Writes `pages` policy pages with what they cite below `root`, and renews the seals. */
export function writeCity(root: string, pages: number): void {
  const write = (file: string, text: string): void => {
    const path = join(root, 'src/content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const { figures, relations, entries } = cityFigures(pages);
  for (let at = 0; at < figures.length; at += PER_FILE) {
    const document = documentOf(at);
    const part = <T>(list: readonly T[]): T[] => list.slice(at, at + PER_FILE);
    write(`figures/${document}.yaml`, asYaml('figures', part(figures)));
    write(`relations/${document}.yaml`, asYaml('relations', relations.slice(at / 2, (at + PER_FILE) / 2)));
    write(`sources/${document}.yaml`, ledger(document, part(entries)));
    appendFileSync(join(root, 'src/content/strings/zh-CN.yaml'), `topic.${document}: { text: ${titleOf(document)}, note: 数字分组 }\n`);
  }
  for (let page = 0; page < pages; page += 1) write(`policies/${fileOf(page)}`, frontMatter(page) + body(page, pages, mdx));
  withoutPictures(root);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/checks/seal-cli.ts'), '--reason', '测量用的内容', '--root', root],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`造出来的内容没有封存成：${stdout}${stderr}`);
}

const titleOf = (document: string): string =>
  `测量用的来源${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[Number(document.split('-')[1])]}`;

/** YAML one entry a line; JSON is YAML. */
const asYaml = (name: string, entries: readonly (readonly [string, unknown])[]): string =>
  `${name}:\n${entries.map(([id, data]) => `  ${id}: ${JSON.stringify(data)}\n`).join('')}`;

function ledger(document: string, entries: readonly unknown[]): string {
  const head = { document, title: titleOf(document), issuer: '测量', date: '2021', language: 'zh-CN' };
  return [
    ...Object.entries({ ...head, sha256: '0'.repeat(64) }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    'entries:',
    ...entries.map((entry) => `  - ${JSON.stringify(entry)}`),
    '',
  ].join('\n');
}
