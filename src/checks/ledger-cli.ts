/** `npm run ledger -- <text file>`: compares a document's full text with its ledger, or makes the ledger's skeleton. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readArguments, runTool, UsageError } from './base/arguments.ts';
import { reportTerminal } from './reporters/terminal.ts';
import { compareLedger, ledgerSkeleton, textHash } from './steps/compare-ledger.ts';
import { loadContent } from './steps/load.ts';

const USAGE = '用法：npm run ledger -- 全文.txt [--document 来源编号] [--write]';

const LARGEST = 2 * 1024 * 1024;

await runTool('ledger', () => {
  const { flags, values, rest } = readArguments(process.argv.slice(2), { flags: ['write'], values: ['document', 'root'] });
  const [file] = rest;
  if (file === undefined) throw new UsageError(`没有说是哪份全文。${USAGE}`);
  if (rest.length > 1) throw new UsageError(`一次只查一份。${USAGE}`);
  const { bytes, text } = readFullText(file);
  const hash = textHash(bytes);
  const root = values.get('root') ?? process.cwd();
  const { content, findings } = loadContent(root);
  const document =
    values.get('document') ??
    content.ledgers.find(({ data }) => data.sha256 === hash)?.id ??
    sameName(
      content.ledgers.map(({ id }) => id),
      file,
    ) ??
    only(content.ledgers.map(({ id }) => id));

  if (flags.has('write')) return write(root, values.get('document') ?? basename(file).replace(/\.[^.]*$/, ''), text, hash);
  const broken = findings.filter(({ place }) => 'file' in place && place.file.startsWith('src/content/sources/'));
  if (broken.length > 0) {
    process.stdout.write(reportTerminal(broken));
    return 1;
  }
  if (document === undefined)
    throw new UsageError(
      `看不出这份全文是哪个来源的，用 --document 指明；已有：${content.ledgers.map(({ id }) => id).join('、') || '没有'}`,
    );
  const ledger = content.ledgers.find(({ id }) => id === document);
  if (!ledger) throw new UsageError(`没有来源 ${document} 的台账；加 --write 可以做一份底稿`);

  const found = compareLedger({
    ledger: ledger.data,
    text,
    hash,
    at: (field, entry) => content.locate({ ...ledger.origin, path: entry === undefined ? [field] : ['entries', entry, field] }),
  });
  process.stdout.write(reportTerminal(found));
  const claimed = ledger.data.entries.filter(({ figure }) => figure !== undefined).length;
  process.stdout.write(
    `台账 ${document}：${ledger.data.entries.length} 条，认领 ${claimed} 条，不算数 ${ledger.data.entries.length - claimed} 条；全文${found.length === 0 ? '逐数对上，校验码相符。' : '没有全部对上。'}\n`,
  );
  return found.length > 0 ? 1 : 0;
});

function readFullText(file: string): { bytes: Buffer; text: string } {
  if (!existsSync(file)) throw new UsageError(`没有文件 ${resolve(file)}。${USAGE}`);
  try {
    const { size } = statSync(file);
    if (size > LARGEST)
      throw new UsageError(
        `${file} 有 ${(size / 1024 / 1024).toFixed(1)} MB，来源全文不会超过 ${LARGEST / 1024 / 1024} MB；看看是不是拿错了文件`,
      );
    const bytes = readFileSync(file);
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      error instanceof TypeError ? `${file} 不是 UTF-8 文字` : `${file} 打不开（${(error as NodeJS.ErrnoException).code ?? '原因不明'}）`,
    );
  }
}

function write(root: string, document: string, text: string, hash: string): number {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(document))
    throw new UsageError(`来源编号要用小写英文字母、数字和连字符，“${document}”不行；用 --document 指定`);
  const file = `src/content/sources/${document}.yaml`;
  if (existsSync(join(root, file))) throw new UsageError(`${file} 已经有了，不覆盖；要重做就先把它移走`);
  const skeleton = ledgerSkeleton(document, text, hash);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), skeleton);
  process.stdout.write(
    `写好了底稿 ${file}，共 ${skeleton.split('\n').filter((line) => line.startsWith('  - ')).length} 个数。填上标题、发布者和日期，逐个认领，再运行一次这条命令来核对。\n`,
  );
  return 0;
}

function sameName(ids: readonly string[], file: string): string | undefined {
  return ids.find((id) => basename(file).startsWith(`${id}.`));
}

function only(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}
