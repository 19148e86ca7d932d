/** Plants mutants and asks the checks: data checks first, the finished output where those find nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../../../src/checks/base/finding.ts';
import { checkSite } from '../../../src/checks/steps/run.ts';
import type { Mutant } from './mutants.ts';
import type { Sandbox } from './sandbox.ts';

/** How a mutant was found, or that it was not; `harmless` when every published number stayed as it was. */
export interface Outcome {
  readonly mutant: Mutant;
  readonly by: 'data' | 'output' | 'harmless' | 'nothing';
  /** The finding that it caused. */
  readonly slug: string | null;
}

type Found = Pick<Finding, 'slug' | 'place' | 'what' | 'evidence'>;

/** Files that the checks load as modules; a changed one needs a process of its own. */
const LOADED_ONCE = /^src\/(?!content\/)/;
const OWN_FAILURE = '生成失败';
/** Stands for a slug where nothing that readers get has changed. */
export const HARMLESS = '网页上的数都没有变';

interface Ran {
  readonly findings: Found[] | null;
  readonly words: string;
  /** Checksum of the numbers of the output. */
  readonly published: string;
}

/** Asks one kind of check about mutants, and does not count what it finds without them. */
export class Judge {
  readonly #sandbox: Sandbox;
  #dataBefore: ReadonlySet<string> | undefined;
  #outputBefore: ReadonlySet<string> | undefined;
  #publishedBefore = '';

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** The finding that the data checks make of a mutant, or null. */
  byData(mutant: Mutant): string | null {
    this.#dataBefore ??= keysOf(checkSite(this.#sandbox.root).findings);
    return this.#planted([mutant], () => {
      if (!LOADED_ONCE.test(mutant.file)) return newOnes(checkSite(this.#sandbox.root).findings, this.#dataBefore!)[0]?.slug ?? null;
      const { findings, words } = this.#apart('src/checks/cli.ts', '--json');
      return findings ? (newOnes(findings, this.#dataBefore!)[0]?.slug ?? null) : words;
    });
  }

  /** The findings that the output checks make of mutants: many in one build, each known by its place, the rest one by one. */
  byOutput(mutants: readonly Mutant[], progress: (text: string) => void): Map<Mutant, string> {
    const found = new Map<Mutant, string>();
    if (mutants.length === 0) return found;
    if (!this.#outputBefore) {
      const before = this.#output();
      this.#outputBefore = keysOf(before.findings ?? []);
      this.#publishedBefore = before.published;
    }
    for (const group of groupsOf(mutants)) {
      progress(`生成一次网站，看 ${group.length} 处`);
      const { findings } = this.#planted(group, () => this.#output());
      const fresh = newOnes(findings ?? [], this.#outputBefore);
      for (const mutant of group) {
        const finding = fresh.find((one) => isAbout(one, mutant));
        if (finding) found.set(mutant, finding.slug);
      }
    }
    for (const mutant of mutants) {
      if (found.has(mutant)) continue;
      progress(`单独生成一次：${mutant.file}:${mutant.line}`);
      const { findings, words, published } = this.#planted([mutant], () => this.#output());
      const slug = findings
        ? (newOnes(findings, this.#outputBefore)[0]?.slug ?? (published === this.#publishedBefore ? HARMLESS : undefined))
        : words;
      if (slug !== undefined) found.set(mutant, slug);
    }
    return found;
  }

  #planted<T>(mutants: readonly Mutant[], run: () => T): T {
    this.#sandbox.plant(mutants);
    try {
      return run();
    } finally {
      this.#sandbox.restore(mutants);
    }
  }

  #output(): Ran {
    return this.#apart('tests/bench/mutations/judge-output.ts');
  }

  /** Runs a program of the sandbox; no findings at all when it failed itself. */
  #apart(program: string, ...args: string[]): Ran {
    const { root } = this.#sandbox;
    const { stdout } = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    try {
      const { findings, published = '' } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { findings: Found[]; published?: string };
      return { findings, published, words: '' };
    } catch {
      return { findings: null, published: '', words: OWN_FAILURE };
    }
  }
}

const keyOf = ({ slug, place, what, evidence }: Found): string => JSON.stringify([slug, place, what, evidence]);
const keysOf = (findings: readonly Found[]): Set<string> => new Set(findings.map(keyOf));
const newOnes = (findings: readonly Found[], before: ReadonlySet<string>): Found[] =>
  findings.filter((finding) => !before.has(keyOf(finding)));

/** Content is known by its line; in a template the words around a number come from elsewhere, so there it is known by the number. */
const signOf = ({ file, line, replacement }: Mutant): string => (LOADED_ONCE.test(file) ? replacement : `${file}:${line}`);

/** Groups in which every mutant can be told from the others, content and templates apart. */
function groupsOf(mutants: readonly Mutant[]): Mutant[][] {
  const groups: { templates: boolean; signs: Set<string>; mutants: Mutant[] }[] = [];
  for (const mutant of mutants) {
    const sign = signOf(mutant);
    const templates = LOADED_ONCE.test(mutant.file);
    let group = groups.find((one) => one.templates === templates && !one.signs.has(sign));
    if (!group) groups.push((group = { templates, signs: new Set(), mutants: [] }));
    group.signs.add(sign);
    group.mutants.push(mutant);
  }
  return groups.map((group) => group.mutants);
}

/** Whether a finding names the line or, for a template, the number of a mutant. */
function isAbout({ place, what, evidence }: Found, mutant: Mutant): boolean {
  const { file, line, replacement } = mutant;
  if (LOADED_ONCE.test(file)) return what.startsWith(`“${replacement}”`);
  const at = `${file}:${line}:`;
  const published = file.startsWith('public/') && 'file' in place && place.file.endsWith(`/${file.slice('public/'.length)}`);
  return evidence.includes(at) || ('file' in place && `${place.file}:${place.line}:` === at) || published;
}
