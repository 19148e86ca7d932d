/** `npm run seal -- --reason "…"`: renews the checksums of what nothing else witnesses, and logs why. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runTool, UsageError } from './base/arguments.ts';
import { reportTerminal } from './reporters/terminal.ts';
import { loadContent } from './steps/load.ts';
import { checkContent, currentDay } from './steps/run.ts';
import { isRenewedByCommand, renewSeals, SEALS_FILE, sealOf } from './steps/seal-units.ts';

const SHORTEST_REASON = 4;

await runTool('seal', () => {
  const { values, rest } = readArguments(process.argv.slice(2), { flags: [], values: ['reason', 'root'] });
  const reason = values.get('reason')?.trim() ?? '';
  if (rest.length > 0) throw new UsageError(`用不着 ${rest[0]}；理由要用引号括起来：npm run seal -- --reason "为什么改"`);
  if ([...reason].length < SHORTEST_REASON) throw new UsageError('要写明理由，将来的人才知道为什么变：npm run seal -- --reason "为什么改"');

  const root = values.get('root') ?? process.cwd();
  const { content, findings } = loadContent(root);
  if (content.incomplete) {
    process.stdout.write(reportTerminal(findings));
    process.stdout.write('有文件没能读进来，没有封存；改好以上问题再来。\n');
    return 1;
  }
  const before = content.seals ?? { seals: {}, log: [] };
  const after = Object.fromEntries(content.sealUnits.map((unit) => [unit.key, sealOf(unit)]).sort(([a], [b]) => (a! < b! ? -1 : 1)));
  const changes = {
    新增: keysOnlyIn(after, before.seals),
    删去: keysOnlyIn(before.seals, after),
    变更: Object.keys(after).filter((key) => before.seals[key] !== undefined && before.seals[key] !== after[key]),
  };
  const total = Object.values(changes).flat().length;
  if (total === 0 && isRenewedByCommand(before)) {
    process.stdout.write(`${content.sealUnits.length} 处封存都没有变，不用更新。\n`);
    return 0;
  }
  const renewed = renewSeals(before, after, { date: currentDay(), reason, changes: total });
  writeFileSync(join(root, SEALS_FILE), `${JSON.stringify(renewed, null, 2)}\n`);
  for (const [name, keys] of Object.entries(changes))
    if (keys.length > 0)
      process.stdout.write(`${name} ${keys.length} 处：${keys.slice(0, 10).join('、')}${keys.length > 10 ? ' 等' : ''}\n`);
  const left = checkContent({ ...content, seals: renewed }).findings.length;
  process.stdout.write(
    `已封存 ${content.sealUnits.length} 处，理由记在 ${SEALS_FILE}。${left > 0 ? `其他检查还有 ${left} 处问题，见 npm run check。` : ''}\n`,
  );
  return 0;
});

function keysOnlyIn(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  return Object.keys(one).filter((key) => other[key] === undefined);
}
