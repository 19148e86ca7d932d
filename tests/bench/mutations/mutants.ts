/** Single wrong digits, planted where an editor or an engineer could plant them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Random } from '../random.ts';

/** One small change of one file. */
export interface Mutant {
  readonly kind: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** The changed line as it then reads. */
  readonly shown: string;
}

/** A place where something can go wrong: characters to replace, or none where something is planted. */
interface Site {
  readonly start: number;
  readonly end: number;
}

interface Target {
  readonly kind: string;
  readonly folder: string;
  readonly files: RegExp;
  /** Places in a file's text. */
  readonly sites: (text: string) => Site[];
  readonly plant: boolean;
  /** The wrong number in the place of a right one; without it one digit becomes another. */
  readonly wrong?: (right: string, random: Random) => string;
}

const CHINESE = '一二三四五六七八九';
const PLANTED = ['7', '3', '９', '12', '百分之五', '三十', '约五千', '1.5', '40', '６', '八千', '0.3'];

const numerals = (kind: string, folder: string, files: RegExp): Target => ({
  kind: `${kind} (Chinese numerals)`,
  folder,
  files,
  sites: chineseSigns,
  plant: false,
  wrong: anotherSign,
});
const lengths = (kind: string, folder: string, files: RegExp): Target => ({
  kind: `${kind} (digits more or fewer)`,
  folder,
  files,
  sites: digitRuns,
  plant: false,
  wrong: anotherLength,
});

const TARGETS: readonly Target[] = [
  { kind: 'ledger', folder: 'src/content/sources', files: /\.yaml$/, sites: yamlDigits, plant: false },
  { kind: 'figures', folder: 'src/content/figures', files: /\.yaml$/, sites: yamlDigits, plant: false },
  { kind: 'relations', folder: 'src/content/relations', files: /\.yaml$/, sites: yamlDigits, plant: false },
  { kind: 'relations (planted)', folder: 'src/content/relations', files: /\.yaml$/, sites: yamlProse, plant: true },
  { kind: 'laws', folder: 'src/content/laws', files: /\.yaml$/, sites: yamlDigits, plant: false },
  { kind: 'exceptions', folder: 'src/content', files: /^exceptions\.yaml$/, sites: yamlDigits, plant: false },
  { kind: 'pages', folder: 'src/content/policies', files: /\.mdx$/, sites: mdxDigits, plant: false },
  { kind: 'pages (planted)', folder: 'src/content/policies', files: /\.mdx$/, sites: mdxProse, plant: true },
  { kind: 'strings (planted)', folder: 'src/content/strings', files: /\.yaml$/, sites: stringProse, plant: true },
  { kind: 'projects', folder: 'src/content/projects', files: /\.yaml$/, sites: yamlDigits, plant: false },
  { kind: 'projects (planted)', folder: 'src/content/projects', files: /\.yaml$/, sites: yamlProse, plant: true },
  {
    kind: 'home, gaps, glossary (planted)',
    folder: 'src/content',
    files: /^(?:home|gaps[\w-]*|glossary|corrections)\.yaml$/,
    sites: yamlProse,
    plant: true,
  },
  { kind: 'components (planted)', folder: 'src/components', files: /\.astro$/, sites: templateText, plant: true },
  { kind: 'layouts and pages (planted)', folder: 'src/layouts', files: /\.astro$/, sites: templateText, plant: true },
  { kind: 'settings', folder: 'src', files: /^site\.config\.ts$/, sites: codeDigits, plant: false },
  numerals('ledger', 'src/content/sources', /\.yaml$/),
  numerals('figures', 'src/content/figures', /\.yaml$/),
  numerals('relations', 'src/content/relations', /\.yaml$/),
  numerals('laws', 'src/content/laws', /\.yaml$/),
  numerals('pages', 'src/content/policies', /\.mdx$/),
  numerals('strings', 'src/content/strings', /\.yaml$/),
  numerals('projects', 'src/content/projects', /\.yaml$/),
  numerals('other content', 'src/content', /^[\w-]+\.yaml$/),
  lengths('ledger', 'src/content/sources', /\.yaml$/),
  lengths('figures', 'src/content/figures', /\.yaml$/),
  lengths('laws', 'src/content/laws', /\.yaml$/),
  lengths('pages', 'src/content/policies', /\.mdx$/),
  lengths('other content', 'src/content', /^(?:relations\/|projects\/)?[\w-]+\.yaml$/),
  lengths('settings', 'src', /^site\.config\.ts$/),
  { kind: 'releases', folder: 'src/content/releases', files: /\.json$/, sites: (text) => matches(text, /\d/g), plant: false },
  {
    kind: 'seals',
    folder: 'src/content',
    files: /^seals\.json$/,
    sites: (text) => matches(text, /(?<=": ")[0-9a-f](?=[0-9a-f]{31}")/g),
    plant: false,
    wrong: (right) => (right === '0' ? '1' : '0'),
  },
  { kind: 'public files', folder: 'public', files: /./, sites: (text) => matches(text, /\d/g), plant: false },
  {
    kind: 'code',
    folder: 'src',
    files:
      /^(?:(?:components|layouts|pages|integrations)\/(?!build|serve|swap|static-files|qr|render-site|Icon).*|figures\/(?:format|wording|nominal)|checks\/relation-words)(?<!\.test)\.(?:astro|ts)$/,
    sites: codeDigits,
    plant: false,
  },
  { kind: 'public files (planted)', folder: 'public', files: /\.(?:svg|txt|xml|webmanifest|html)$/, sites: publicText, plant: true },
];

/** `perKind` mutants of every kind that the project has places for. */
export function mutantsOf(root: string, perKind: number, random: Random, kinds?: readonly string[]): Mutant[] {
  return TARGETS.filter(({ kind }) => !kinds || kinds.includes(kind)).flatMap((target) => {
    const places = filesOf(root, target).flatMap(({ file, text }) => target.sites(text).map((site) => ({ file, text, site })));
    const mutants: Mutant[] = [];
    for (let made = 0; made < perKind && places.length > 0; made += 1) {
      const [{ file, text, site }] = places.splice(random.below(places.length), 1) as [(typeof places)[number]];
      mutants.push(mutate(target, file, text, site, random));
    }
    return mutants;
  });
}

function mutate({ kind, plant, wrong }: Target, file: string, text: string, { start, end }: Site, random: Random): Mutant {
  const replacement = plant ? random.pick(PLANTED) : (wrong ?? another)(text.slice(start, end), random);
  const changed = text.slice(0, start) + replacement + text.slice(end);
  const line = text.slice(0, start).split('\n').length;
  return { kind, file, start, end, replacement, line, shown: changed.split('\n')[line - 1]!.trim().slice(0, 100) };
}

function another(digit: string, random: Random): string {
  const row = CHINESE.includes(digit) ? CHINESE : '0123456789';
  return random.pick([...row].filter((sign) => sign !== digit));
}

/** Another numeral: 五分之一 becomes 四分之一, 十大 becomes 九大, 万元 becomes 亿元. */
function anotherSign(sign: string, random: Random): string {
  const row = '百千万亿'.includes(sign) ? '百千万亿' : '二三四五六七八九十两';
  return random.pick([...row].filter((one) => one !== sign));
}

/** A digit lost, doubled or put in, or a point set elsewhere. */
function anotherLength(number: string, random: Random): string {
  const at = random.below(number.length);
  const changes = [
    number.slice(0, at) + number[at] + number.slice(at),
    `${number}${random.below(10)}`,
    ...(number.length > 1 ? [number.slice(0, -1), `${number.slice(0, 1)}.${number.slice(1).replace('.', '')}`] : [`0.${number}`]),
  ];
  return random.pick(changes.filter((one) => one !== number));
}

function filesOf(root: string, { folder, files }: Target): { file: string; text: string }[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => files.test(relative(join(root, folder), path).split(sep).join('/')))
      .sort()
      .map((path) => ({ file: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function matches(text: string, expression: RegExp): Site[] {
  return [...text.matchAll(expression)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** Digits of YAML outside comments, and Chinese numerals inside a ledger's phrases. */
function yamlDigits(text: string): Site[] {
  return linesOf(text)
    .filter(({ line }) => !line.trimStart().startsWith('#'))
    .flatMap(({ line, start }) =>
      [...matches(line, /\d/g), ...chinesePhrases(line)].map((site) => ({ start: start + site.start, end: start + site.end })),
    );
}

/** Every Chinese numeral outside comments, in idioms too: 四川 is no number, and whoever writes 五川 is told. */
function chineseSigns(text: string): Site[] {
  return contentLines(text).flatMap(({ line, start }) =>
    matches(line, /[二三四五六七八九十百千万亿两]/g).map((site) => ({ start: start + site.start, end: start + site.end })),
  );
}

function digitRuns(text: string): Site[] {
  return contentLines(text).flatMap(({ line, start }) =>
    matches(line, /\d+(?:\.\d+)?/g).map((site) => ({ start: start + site.start, end: start + site.end })),
  );
}

const contentLines = (text: string): { line: string; start: number }[] =>
  linesOf(text).filter(({ line }) => !/^\s*(?:#(?!#)|\/\*|\*|\/\/)/.test(line) && !line.startsWith('order:'));

/** Numerals such as 五 in `phrase: "五分之一"` where one sign more or less is another number. */
function chinesePhrases(line: string): Site[] {
  const phrase = /(?:phrase|published): "([^"]*)"/.exec(line);
  if (!phrase || !/分之|成|十|百|万|亿/.test(phrase[1]!)) return [];
  const from = phrase.index + phrase[0].length - 1 - phrase[1]!.length;
  return matches(phrase[1]!, /[二三四五六七八九]/g).map(({ start, end }) => ({ start: from + start, end: from + end }));
}

/** Places behind a Chinese character in values that reach a page. */
function yamlProse(text: string): Site[] {
  return linesOf(text).flatMap(({ line, start }) => {
    if (line.trimStart().startsWith('#')) return [];
    const value =
      /^(\s*(?:- )?\{?\s*(?:statement|reason|title|what|ask|text|label|lead|description|runner|category|crosses|uncheckable): ?["']?)(.*)$/.exec(
        line,
      );
    return value ? betweenHan(value[2]!).map((at) => ({ start: start + value[1]!.length + at, end: start + value[1]!.length + at })) : [];
  });
}

/** The same for strings of the interface: only the text, not the note. */
function stringProse(text: string): Site[] {
  return linesOf(text).flatMap(({ line, start }) => {
    const value = /^([\w.-]+: \{ text: ["']?)(.*?)(?=["']?, note:)/.exec(line);
    return value ? betweenHan(value[2]!).map((at) => ({ start: start + value[1]!.length + at, end: start + value[1]!.length + at })) : [];
  });
}

/** Offsets between two Chinese characters, outside tokens. */
function betweenHan(text: string): number[] {
  return matches(
    text.replace(/\{[^}]*\}/g, (token) => '.'.repeat(token.length)),
    /(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
  ).map(({ start }) => start);
}

/** Digits of a page's front matter and of the references in its components; the order of pages is no number for readers. */
function mdxDigits(text: string): Site[] {
  return linesOf(text)
    .filter(({ line }) => !line.startsWith('order:'))
    .flatMap(({ line, start }) => matches(line, /\d/g).map((site) => ({ start: start + site.start, end: start + site.end })));
}

function mdxProse(text: string): Site[] {
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  return linesOf(text.slice(front)).flatMap(({ line, start }) => {
    if (/^\s*(?:import|export|\{\/\*|<!--)/.test(line)) return [];
    const prose = line.replace(/<[^>]*>|\{[^}]*\}|\]\([^)]*\)/g, (markup) => '.'.repeat(markup.length));
    return matches(prose, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu).map((site) => ({
      start: front + start + site.start,
      end: front + start + site.start,
    }));
  });
}

/** Text places of an Astro template: right behind an opening tag of an element that holds text. */
function templateText(text: string): Site[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
  const template = text.slice(front).replace(/<(style|script)\b[\s\S]*?<\/\1>/g, (block) => ' '.repeat(block.length));
  return [...template.matchAll(/<(?:p|li|dt|dd|h[1-6]|span|a|th|td|summary|button|label)(?:\s[^<>{}]*(?:\{[^{}]*\}[^<>{}]*)*)?>/g)].map(
    (tag) => ({ start: front + tag.index + tag[0].length, end: front + tag.index + tag[0].length }),
  );
}

function codeDigits(text: string): Site[] {
  return linesOf(text)
    .filter(({ line }) => !/^\s*(?:\/\*|\*|\/\/)/.test(line))
    .flatMap(({ line, start }) => matches(line, /\d/g).map((site) => ({ start: start + site.start, end: start + site.end })));
}

/** Readable text of a public file: inside the drawing of an SVG, elsewhere at the end of a line. */
function publicText(text: string): Site[] {
  if (/^\s*<svg/.test(text)) return matches(text, /(?<=<(?:title|desc|text)[^>]*>)|(?=<\/svg>)/g);
  return matches(text, /(?<=[\p{Script=Han}a-z])(?=\n|$)/gu);
}

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { line, start };
    start += line.length + 1;
    return found;
  });
}
