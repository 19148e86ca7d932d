/** Plants mutants one by one and asks the checks: data checks first, a build of the site where those find nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../../../src/checks/base/finding.ts';
import { checkSite } from '../../../src/checks/steps/run.ts';
import type { Mutant } from './mutants.ts';
import { Sandbox } from './sandbox.ts';

/** How a mutant was found, or that it was not. */
export interface Outcome {
  readonly mutant: Mutant;
  readonly by: 'data' | 'output' | 'nothing';
  /** The finding that names it. */
  readonly slug: string | null;
}

/** Files that the checks load as modules; a changed one needs a process of its own. */
const LOADED_ONCE = /^src\/(?!content\/)/;

/** Whether the data checks find a mutant that stands in the sandbox. */
export function foundByDataChecks(sandbox: Sandbox, mutant: Mutant): string | null {
  sandbox.plant([mutant]);
  try {
    if (LOADED_ONCE.test(mutant.file)) return slugOf(dataChecksApart(sandbox));
    return slugOf(checkSite(sandbox.root).findings);
  } finally {
    sandbox.restore([mutant]);
  }
}

const slugOf = (findings: readonly Pick<Finding, 'slug'>[]): string | null => findings[0]?.slug ?? null;

function dataChecksApart(sandbox: Sandbox): Pick<Finding, 'slug'>[] {
  const result = spawnSync(process.execPath, [join(sandbox.root, 'src/checks/cli.ts'), '--json'], { cwd: sandbox.root, encoding: 'utf8' });
  if (result.status === 0) return [];
  const slugs = [...result.stdout.matchAll(/"slug":\s*"([\w-]+)"/g)].map(([, slug]) => ({ slug: slug as Finding['slug'] }));
  return slugs.length > 0 ? slugs : [{ slug: 'own-failure' as Finding['slug'] }];
}

/** Renders the sandbox's site and judges it, without the data checks. */
function judgeApart(sandbox: Sandbox): { status: number; findings: Finding[]; words: string } {
  const result = spawnSync(process.execPath, [join(sandbox.root, 'tests/bench/mutations/judge-output.ts')], { cwd: sandbox.root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const json = result.stdout.split('\n').find((line) => line.startsWith('['));
  return { status: result.status ?? 2, findings: json ? (JSON.parse(json) as Finding[]) : [], words: result.stdout + result.stderr };
}

/** Judges mutants that the data checks let pass: many in one build, each recognised by its place, the rest one by one. */
export function foundInOutput(sandbox: Sandbox, mutants: readonly Mutant[], progress: (text: string) => void): Map<Mutant, string> {
  const found = new Map<Mutant, string>();
  let rest = [...mutants];
  while (rest.length > 0) {
    const group = onePerLine(rest);
    progress(`生成一次网站，看其中 ${group.length} 处`);
    sandbox.plant(group);
    const { status, findings, words } = judgeApart(sandbox);
    sandbox.restore(group);
    if (status === 0) return found;
    const named = group.filter((mutant) => {
      const finding = findings.find((one) => isAbout(one, mutant));
      if (finding) found.set(mutant, finding.slug);
      return finding !== undefined;
    });
    if (named.length === 0 && group.length === 1) found.set(group[0]!, findings[0]?.slug ?? firstLine(words));
    const judged = new Set<Mutant>(named.length === 0 ? group.slice(0, 1) : named);
    if (named.length === 0 && group.length > 1) {
      const [first] = group as [Mutant];
      for (const [mutant, slug] of foundInOutput(sandbox, [first], progress)) found.set(mutant, slug);
    }
    rest = rest.filter((mutant) => !judged.has(mutant));
  }
  return found;
}

const firstLine = (words: string): string => words.split('\n').find((line) => line.trim() !== '')?.slice(0, 60) ?? 'own-failure';

/** Mutants of different lines: two in one line could not be told apart. */
function onePerLine(mutants: readonly Mutant[]): Mutant[] {
  const lines = new Set<string>();
  return mutants.filter(({ file, line }) => {
    const key = `${file}:${line}`;
    if (lines.has(key)) return false;
    lines.add(key);
    return true;
  });
}

/** A finding is about a mutant when it names the mutant's line. */
function isAbout({ place, evidence }: Finding, { file, line }: Mutant): boolean {
  const at = `${file}:${line}:`;
  return evidence.includes(at) || ('file' in place && `${place.file}:${place.line}:` === at) || (file.startsWith('public/') && 'file' in place && place.file.endsWith(file.slice('public/'.length)));
}
