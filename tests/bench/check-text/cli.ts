/** `npm run bench -- check-text`: how fast 核稿 is, as ratios in one run, and how much it finds in the annotated sets. */
import { checkText } from '../../../src/check-text/check-text.ts';
import { readArguments, UsageError } from '../../../src/checks/base/arguments.ts';
import { scanQuantities } from '../../../src/figures/quantity-scan.ts';
import type { Kind } from '../../press/mistakes.ts';
import { checkMistakes } from '../../press/mistakes.ts';
import { publishedChecker, readSet, scoreSet, setNames } from '../../press/score.ts';

const NAMES: Readonly<Record<Kind, string>> = {
  'two digits exchanged': '两位数字写颠倒',
  'a digit lost': '漏一位',
  'a digit doubled': '多一位',
  'another last digit': '末一位写错',
  'a nought too many': '多一个零',
  'the point moved': '小数点挪位',
  '万 and 亿 mixed up': '万和亿弄混',
  'households for people': '人写成户',
  'people for visits': '人次写成人',
  'days and working days mixed up': '日和工作日弄混',
  'a bound turned round': '不低于和不超过写反',
  'less for more': '多写成不到',
};

/** The shortest of some runs, in milliseconds. */
function shortest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

const share = (part: number, whole: number): string =>
  `${part} / ${whole}（${whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`}）`;

/** Measures and prints; always ends with 0. */
export function runCheckText(args: readonly string[]): number {
  const { values, rest } = readArguments(args, { flags: [], values: ['characters', 'runs'] });
  const [length, runs] = [Number(values.get('characters') ?? 100_000), Number(values.get('runs') ?? 5)];
  if (rest.length > 0 || !Number.isInteger(length) || length < 1000 || !Number.isInteger(runs) || runs < 1)
    throw new UsageError('用法：npm run bench -- check-text [--characters 100000] [--runs 5]，字数至少 1000');
  const sets = setNames();
  const checker = publishedChecker();
  const texts = sets.flatMap((name) => readSet(name).map(({ text }) => text)).join('\n');
  const long = texts.repeat(Math.ceil(length / texts.length)).slice(0, length);
  const first = shortest(1, () => {
    checkText(long, checker);
  });
  const whole = shortest(runs, () => {
    checkText(long, checker);
  });
  const tenth = shortest(runs, () => {
    checkText(long.slice(0, length / 10), checker);
  });
  const reading = shortest(runs, () => {
    scanQuantities(long);
  });
  console.log(
    `${length} 个字，${checkText(long, checker).quantities.length} 个数：头一遍 ${first.toFixed(0)} 毫秒，最快一遍 ${whole.toFixed(0)} 毫秒。`,
  );
  console.log(`是只读出数的 ${(whole / reading).toFixed(1)} 倍；字数多十倍，时间多 ${(whole / tenth).toFixed(1)} 倍。`);
  console.log('\n标注过的稿子（每组三十段）：');
  for (const name of sets) {
    const score = scoreSet(readSet(name), checker);
    const rest = score.quantities - score.wrong;
    console.log(
      `  ${name}\t错的数说错 ${share(score.wrongFlagged, score.wrong)}，请核对 ${score.wrongDoubted}，说一致 ${score.vouched.length}；别的数说错 ${share(score.falseAlarms.length, rest)}，请核对 ${share(score.doubtedInVain.length, rest)}；错的算式标出 ${share(score.relationsFlagged + score.relationsDoubted, score.relationsWrong)}，误标 ${score.falseRelations.length}`,
    );
  }
  console.log('\n在认得、也写对了的数里各弄错一处，报出来的：');
  for (const [kind, { made, missed }] of Object.entries(checkMistakes(sets, checker)))
    console.log(`  ${NAMES[kind as Kind]}\t${share(made - missed.length, made)}`);
  return 0;
}
