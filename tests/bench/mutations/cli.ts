/** `npm run bench -- mutations [--count N] [--seed S] [--kind K] [--only data|output]` */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Random } from '../random.ts';
import type { Mutant } from './mutants.ts';
import { mutantsOf } from './mutants.ts';
import type { Outcome } from './run.ts';
import { HARMLESS, Judge } from './run.ts';
import { Sandbox } from './sandbox.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Plants wrong digits, prints how many of how many were found, and names the survivors. Answers with the exit status. */
export function runMutations(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '12' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', multiple: true },
      only: { type: 'string' },
    },
  });
  const sandbox = new Sandbox(project);
  try {
    const mutants = mutantsOf(project, Number(values.count), new Random(Number(values.seed)), values.kind);
    console.log(`每种最多 ${values.count} 处，种子 ${values.seed}，共 ${mutants.length} 处错数。`);
    const outcomes = judge(sandbox, mutants, values.only);
    report(outcomes);
    return outcomes.every(({ by }) => by !== 'nothing') && outcomes.length > 0 ? 0 : 1;
  } finally {
    sandbox.remove();
  }
}

/** `only` leaves one of the two nets away, to measure what the other catches alone. */
function judge(sandbox: Sandbox, mutants: readonly Mutant[], only: string | undefined): Outcome[] {
  const judging = new Judge(sandbox);
  const byData = new Map<Mutant, string>();
  for (const [index, mutant] of only === 'output' ? [] : mutants.entries()) {
    if (index % 25 === 0) console.log(`数据核对：${index}/${mutants.length}`);
    const slug = judging.byData(mutant);
    if (slug !== null) byData.set(mutant, slug);
  }
  const passed = mutants.filter((mutant) => !byData.has(mutant));
  const byOutput = only === 'data' ? new Map<Mutant, string>() : judging.byOutput(passed, (text) => console.log(text));
  return mutants.map((mutant): Outcome => {
    const slug = byData.get(mutant) ?? byOutput.get(mutant) ?? null;
    return { mutant, slug, by: byData.has(mutant) ? 'data' : slug === HARMLESS ? 'harmless' : slug !== null ? 'output' : 'nothing' };
  });
}

function report(outcomes: readonly Outcome[]): void {
  const kinds = [...new Set(outcomes.map(({ mutant }) => mutant.kind))];
  console.log('\n种类\t查出/全部\t数据核对\t核对成品\t没有改动任何印出的数');
  for (const kind of kinds) {
    const own = outcomes.filter(({ mutant }) => mutant.kind === kind);
    const count = (by: Outcome['by']): number => own.filter((outcome) => outcome.by === by).length;
    const real = own.length - count('harmless');
    console.log(`${kind}\t${real - count('nothing')}/${real}\t${count('data')}\t${count('output')}\t${count('harmless')}`);
  }
  const missed = outcomes.filter(({ by }) => by === 'nothing');
  const real = outcomes.filter(({ by }) => by !== 'harmless').length;
  console.log(`合计\t${real - missed.length}/${real}`);
  for (const { mutant } of missed) console.log(`没查出\t${mutant.kind}\t${mutant.file}:${mutant.line}\t${mutant.shown}`);
}
