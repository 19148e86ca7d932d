import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-text-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], input = ''): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/integrations/check-text-cli.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, said: stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run check-text', () => {
  test('ends with 0 and says so when every number agrees', () => {
    const { status, out } = run([file('right.txt', '广元市城市低保标准为每人每月590元。')]);
    expect(status).toBe(0);
    expect(out).toContain('一致1个');
  });

  test('ends with 1 and names the wrong number, what was published and where', () => {
    const { status, out } = run([file('wrong.txt', '广元市城市低保标准为每人每月950元。')]);
    expect(status).toBe(1);
    expect(out).toMatch(/950元[^\n]*590元\/月[^\n]*\/figures\/dibao\.urban\.standard\//);
  });

  test('gives machines the same as data, with offsets that cut out the phrase', () => {
    const text = '广元市社会组织由874家增加到1207家，增长30.5%。';
    const { status, out } = run(['--json', file('data.txt', text)]);
    const [{ quantities, relations }] = JSON.parse(out) as [
      { quantities: { text: string; start: number; end: number; verdict: string }[]; relations: { kind: string; verdict: string }[] },
    ];
    expect(status).toBe(1);
    expect(quantities.map(({ verdict }) => verdict)).toEqual(['disputed', 'agrees', 'disputed']);
    for (const one of quantities) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(relations).toMatchObject([{ kind: 'growth', verdict: 'wrong' }]);
  });

  test('reads from a pipe, and texts of Windows offices', () => {
    expect(run(['-'], '广元市城市低保标准为每人每月590元。').out).toContain('一致1个');
    const gb = Buffer.from([0xb3, 0xc7, 0xca, 0xd0, 0xb5, 0xcd, 0xb1, 0xa3, 0xb1, 0xea, 0xd7, 0xbc, 0x35, 0x39, 0x30, 0xd4, 0xaa]);
    expect(run([file('gbk.txt', gb)]).out).toContain('城市低保标准');
  });

  test.each([
    ['no file is named', [], '要核哪一份稿子'],
    ['the file does not exist', ['/nowhere/x.txt'], '没有文件'],
    ['a folder is named', ['.'], '不是文件'],
    ['an option is unknown', ['--xml', 'a.txt'], '不认识 --xml'],
  ])('ends with 2 and one clear line when %s', (_, args, message) => {
    const { status, out, said } = run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(said).toContain(message);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  test('asks for plain text when given a Word or PDF file, and for a text when given none', () => {
    expect(run([file('a.docx', Buffer.from('PK\u0003\u0004rest'))]).said).toContain('另存为纯文本');
    expect(run([file('a.pdf', '%PDF-1.7')]).said).toContain('PDF');
    expect(run([file('empty.txt', ' \n')]).said).toContain('是空的');
  });
});
