/** From the files of a site to its content: every fault on the way is a finding with a position. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, Prose, Reference, SealUnit } from '../../figures/content.ts';
import { NEEDED_KINDS } from '../../figures/schema.ts';
import type { Finding } from '../base/finding.ts';
import { pageKind } from './page-kind.ts';
import { proseOf } from './prose.ts';
import type { Entries } from './read-entries.ts';
import { kindOf, noEntries, readEntries } from './read-entries.ts';
import { filesBelow, missing, oddBelow, readText } from './read-files.ts';
import { readPageSource } from './read-page-source.ts';
import { readReleases } from './read-releases.ts';
import { readTemplate, TEMPLATES } from './read-template.ts';
import type { YamlFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { digitUnit, entryUnits, parseSeals, phonesOf, publicUnit, releaseUnit, SEALS_FILE } from './seal-units.ts';

/** A seal for each file and article: large sites have thousands, and a command writes them. */
const LARGEST_SEALS = 16 * 1024 * 1024;
/** Examples teach words; none of their numbers is published. */
const EXAMPLES = 'src/content/phrasings/';
const CONFIG = 'src/site.config.ts';

/** What the files of a site hold, with the findings on the files themselves. */
export interface Loaded {
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** Reads the site below `root`. Never throws for what stands in the files. */
export function loadContent(root: string): Loaded {
  const findings: Finding[] = [
    ...oddBelow(root, 'src/content', /\.(?:yaml|mdx)$|^src\/content\/(?:seals|releases\/[^/]+)\.json$/),
    ...oddBelow(root, 'public', /./),
  ];
  const yamls = new Map<string, YamlFile>();
  const entries = noEntries();
  const prose: Prose[] = [];
  const references: Reference[] = [];
  const sealUnits: SealUnit[] = [];
  const pages = new Map<string, string>();
  const read = (file: string): string | null => {
    const result = file === SEALS_FILE ? readText(root, file, LARGEST_SEALS) : readText(root, file);
    if ('text' in result) return result.text;
    findings.push(result.finding);
    return null;
  };
  for (const file of filesBelow(root, 'src/content').filter((name) => /\.(?:ya?ml|mdx?)$/.test(name))) {
    const text = read(file);
    if (text === null) continue;
    if (/\.mdx?$/.test(file)) {
      const page = readPageSource(file, text);
      pages.set(...pageKind(file, text));
      take(findings, page.findings);
      take(prose, page.prose);
      take(references, page.references);
      sealUnits.push(digitUnit(file, text));
      continue;
    }
    const yaml = readYaml(file, text);
    yamls.set(file, yaml);
    const kind = kindOf(file);
    take(findings, kind ? yaml.findings : yaml.findings.filter(({ slug }) => slug !== 'data-bare-value'));
    if (yaml.value === null && (yaml.findings.length > 0 || !kind)) {
      if (yaml.findings.length === 0)
        findings.push({
          slug: 'data-schema',
          place: { file, line: 1, col: 1 },
          what: '文件是空的。',
          evidence: '里面一条内容也没有。',
          remedy: '从版本库取回它；确实没有内容，就写一个空列表，如 corrections: []。',
        });
      continue;
    }
    if (kind) take(findings, readEntries(yaml, kind, entries));
    take(prose, proseOf(yaml));
    if (isProject(file)) pages.set(...pageKind(file, text));
    if (kind !== 'figures' && kind !== 'laws' && kind !== 'ledgers' && !file.startsWith(EXAMPLES))
      sealUnits.push(digitUnit(file, withoutComments(text)));
  }
  for (const file of filesBelow(root, 'src').filter((name) => TEMPLATES.test(name) && !name.endsWith('.test.ts')))
    take(prose, readTemplate(file, read(file) ?? ''));
  sealUnits.push(...entryUnits(entries, yamls));
  findings.unshift(...missingFolders(root, entries));
  const config = read(CONFIG) ?? '';
  sealUnits.push(digitUnit(CONFIG, config, '里的电话和数字'));
  for (const file of filesBelow(root, 'public')) sealUnits.push(publicUnit(file, readFileSync(join(root, file))));
  const archive = readReleases(root);
  findings.push(...archive.findings);
  sealUnits.push(...[...archive.texts].map(([file, text]) => releaseUnit(file, text)));
  const content: Content = {
    ...entries,
    releases: archive.releases,
    pages,
    prose,
    references,
    phones: phonesOf(config),
    sealUnits,
    seals: existsSync(join(root, SEALS_FILE)) ? parseSeals(read(SEALS_FILE) ?? '') : { seals: {}, log: [] },
    incomplete: findings.some(({ slug }) => slug !== 'data-bare-value'),
    locate: ({ file, path }) => yamls.get(file)?.place(path) ?? { file, line: 1, col: 1 },
  };
  return { content, findings };
}

/** Folders without a file, but for those of which the site says that they are empty. */
function missingFolders(root: string, { empty }: Pick<Entries, 'empty'>): Finding[] {
  return NEEDED_KINDS.filter((kind) => !empty.some(({ data }) => data.kind === kind))
    .map((kind) => `src/content/${kind}`)
    .filter((folder) => filesBelow(root, folder).length === 0)
    .map(missing);
}

/** Adds to a list; spreading into push() has a limit that large files pass. */
function take<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

const isProject = (file: string): boolean => file.startsWith('src/content/projects/');

/** Comments may hold what they like. */
const withoutComments = (text: string): string => text.replace(/^\s*#.*$/gm, '');
