/**
 * `npm run check-text -- 稿子.txt`: holds the numbers of a text against the published figures. `--json` for machines.
 * Exit 0 when nothing is wrong, 1 when a number differs, is outdated or disputed or the text contradicts itself, 2 when the program cannot run.
 */
import { readFileSync, statSync } from 'node:fs';
import type { CheckedText } from '../check-text/check-text.ts';
import { checkText } from '../check-text/check-text.ts';
import type { Checker } from '../check-text/checker.ts';
import { prepareChecker } from '../check-text/checker.ts';
import type { FigureRow } from '../check-text/figures.ts';
import { ALARMS, explain, explainRelation, reportText } from '../check-text/wording.ts';
import { readArguments, runTool, UsageError } from '../checks/base/arguments.ts';
import { stripMarks } from '../figures/marks.ts';
import { site } from '../site.config.ts';
import { checkTextWords } from './check-text-words.ts';
import { figureRows } from './datasets.ts';

/** More than a long book; a file of this size is a mistake. */
const LARGEST = 20_000_000;

await runTool('check-text', () => {
  const { flags, rest } = readArguments(process.argv.slice(2), { flags: ['json'], values: [] });
  if (rest.length === 0) throw new UsageError('要核哪一份稿子？写法：npm run check-text -- 稿子.txt；从管道读就写 -');
  const checker = prepareChecker(JSON.parse(stripMarks(JSON.stringify(figureRows()))) as FigureRow[], checkTextWords());
  const results = rest.map((file) => ({ file, checked: check(file, checker) }));
  if (flags.has('json'))
    process.stdout.write(
      `${JSON.stringify(
        results.map(({ file, checked }) => ({ file, ...asData(checked) })),
        null,
        2,
      )}\n`,
    );
  else
    for (const { file, checked } of results)
      process.stdout.write(`${rest.length > 1 ? `\n══ ${file} ══\n` : ''}${reportText(checked, (url) => site.origin + url)}\n`);
  return results.some(({ checked }) => isAlarming(checked)) ? 1 : 0;
});

function check(file: string, checker: Checker): CheckedText {
  const text = read(file);
  if (text.trim() === '') throw new UsageError(`${file} 是空的`);
  return checkText(text, checker);
}

function read(file: string): string {
  if (file === '-') return decode(readFileSync(0), file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`没有文件 ${file}`);
  if (!found.isFile()) throw new UsageError(`${file} 不是文件`);
  if (found.size > LARGEST)
    throw new UsageError(`${file} 有 ${Math.round(found.size / 1_000_000)} MB，太大；一次最多 ${LARGEST / 1_000_000} MB，请分开核`);
  return decode(readFileSync(file), file);
}

/** Text files of Windows offices are often GB 18030. */
function decode(bytes: Buffer, file: string): string {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new UsageError(`${file} 是 Word 或者压缩文件，请另存为纯文本（.txt）再核`);
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') throw new UsageError(`${file} 是 PDF，请把文字复制出来，存为纯文本（.txt）再核`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function isAlarming({ quantities, relations }: CheckedText): boolean {
  return quantities.some(({ verdict }) => ALARMS.has(verdict)) || relations.some(({ verdict }) => verdict === 'wrong');
}

/** The result without the inner workings. Offsets are UTF-16. */
function asData(checked: CheckedText): object {
  return {
    quantities: checked.quantities.map((one) => ({
      text: one.text,
      start: one.start,
      end: one.end,
      verdict: one.verdict,
      figure: one.figure && one.figure.id,
      published: one.value && one.value.published,
      reason: one.reason,
      slip: one.slip,
      says: explain(one),
    })),
    relations: checked.relations.map((one) => ({
      kind: one.kind,
      verdict: one.verdict,
      operands: one.operands,
      claimed: one.claimed,
      says: explainRelation(one, checked),
    })),
  };
}
