import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { seal, withSite } from '../../tests/fixtures/data/site.ts';
import { checkSite } from './steps/run.ts';

const tool =
  (name: string) =>
  (root: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL(`${name}-cli.ts`, import.meta.url)), '--root', root, ...args],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
const release = tool('release');
const diff = tool('diff');
const FIRST = ['2026.11.1', '--date', '2026-11-20'];
const FIGURES = 'src/content/figures/aid.yaml';
const CORRECTIONS = 'src/content/corrections.yaml';
const EVENT =
  'corrections:\n  - { type: 完善, date: "2026-11-21", figure: aid.kinds, field: scope, old: 全市低保对象的分类, new: 低保对象的分类, reason: 说清楚一些。, source: { document: report-2021, at: p2.s1 } }\n';
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const edit = (root: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, file), change(read(root, file)));

/** Another scope, stated. */
function refine(root: string): void {
  edit(root, FIGURES, (text) => text.replace('scope: 全市低保对象的分类', 'scope: 低保对象的分类'));
  writeFileSync(join(root, CORRECTIONS), `# 写给编辑的话。\n${EVENT}`);
  seal(root);
}

describe('npm run release', () => {
  test('keeps the data, seals them, and leaves the check clean', () => {
    withSite(null, (root) => {
      expect(release(root, ...FIRST)).toMatchObject({ status: 0, stderr: '' });
      expect(checkSite(root, { today: '2026-11-23' }).findings).toEqual([]);
      const kept = JSON.parse(read(root, 'src/content/releases/2026.11.1.json')) as { figures: object; relations: object };
      expect([Object.keys(kept.figures).length, Object.keys(kept.relations).length]).toEqual([8, 4]);
    });
  });

  test('that is lost is missed', () => {
    withSite('release-broken/near-miss', (root) => {
      rmSync(join(root, 'src/content/releases/2026.11.1.json'));
      expect(checkSite(root, { today: '2026-11-23' }).findings.map(({ slug }) => slug)).toEqual(['seal-superfluous']);
    });
  });

  test('is the same file on every run', () => {
    const twice = [1, 2].map(() =>
      withSite(null, (root) => {
        release(root, ...FIRST);
        return read(root, 'src/content/releases/2026.11.1.json');
      }),
    );
    expect(twice[0]).toBe(twice[1]);
  });

  test('takes the events in, empties their file and keeps its head; the second release holds only what changed', () => {
    withSite(null, (root) => {
      release(root, ...FIRST);
      refine(root);
      expect(release(root, '2026.11.2', '--date', '2026-11-22')).toMatchObject({ status: 0 });
      expect(read(root, CORRECTIONS)).toBe('# 写给编辑的话。\ncorrections: []\n');
      const { figures, relations, events } = JSON.parse(read(root, 'src/content/releases/2026.11.2.json')) as {
        figures: object;
        relations: object;
        events: { id: string; severity: string }[];
      };
      expect([Object.keys(figures), Object.keys(relations)]).toEqual([['aid.kinds'], []]);
      expect(events.map(({ id, severity }) => [id, severity])).toEqual([['2026-11-21:aid.kinds.scope', '轻微']]);
      expect(checkSite(root, { today: '2026-11-23' }).findings).toEqual([]);
    });
  });

  test('redone, it is compared with the release before, and the events it took in are not lost', () => {
    withSite(null, (root) => {
      release(root, ...FIRST);
      refine(root);
      release(root, '2026.11.2', '--date', '2026-11-22');
      edit(root, FIGURES, (text) => text.replace('label: 城市低保标准增幅', 'label: 城市低保标准的增幅'));
      expect(release(root, '2026.11.2', '--date', '2026-11-22', '--redo')).toMatchObject({ status: 1 });
      writeFileSync(
        join(root, CORRECTIONS),
        EVENT.replace(
          'aid.kinds, field: scope, old: 全市低保对象的分类, new: 低保对象的分类',
          'aid.urban.growth, field: label, old: 城市低保标准增幅, new: 城市低保标准的增幅',
        ),
      );
      seal(root);
      expect(release(root, '2026.11.2', '--date', '2026-11-22', '--redo')).toMatchObject({ status: 0 });
      const { figures, events } = JSON.parse(read(root, 'src/content/releases/2026.11.2.json')) as { figures: object; events: object[] };
      expect([Object.keys(figures), events.length]).toEqual([['aid.kinds', 'aid.urban.growth'], 2]);
      expect(checkSite(root, { today: '2026-11-23' }).findings).toEqual([]);
    });
  });

  test('refuses when the checks do not pass, and writes nothing', () => {
    withSite('correction-missing/defect', (root) => {
      const { status, stdout } = release(root, '2026.11.2', '--date', '2026-11-22');
      expect({ status, told: stdout.includes('correction-missing') && stdout.includes('没有发布') }).toEqual({ status: 1, told: true });
      expect(existsSync(join(root, 'src/content/releases/2026.11.2.json'))).toBe(false);
    });
  });

  test('refuses when nothing changed', () => {
    withSite('release-broken/near-miss', (root) => {
      expect(release(root, '2026.11.2', '--date', '2026-11-22')).toMatchObject({
        status: 1,
        stdout: '和发布 2026.11.1 一模一样，没有什么可以发布。\n',
      });
    });
  });

  test.each<[string, string[], string]>([
    ['no version', [], '要写一个版本'],
    ['a version that is none', ['1.0.0'], '写法不对'],
    ['a version of another month', ['2026.10.1', '--date', '2026-11-22'], '年月'],
    ['a version that there is', FIRST, '已经有了'],
    ['an earlier version', ['2026.10.9', '--date', '2026-10-31'], '不比最近一次发布'],
    ['an earlier day', ['2026.11.2', '--date', '2026-11-19'], '早于最近一次发布'],
    ['a day that no calendar has', ['2026.11.2', '--date', '2026-11-31'], '--date 应是日期'],
    ['another release than the last one, to be redone', ['2026.11.2', '--date', '2026-11-22', '--redo'], '只能重做最近一次'],
    ['an unknown option', ['2026.11.2', '--force'], '不认识'],
  ])('ends with 2 and one line for %s', (_, args, words) => {
    withSite('release-broken/near-miss', (root) => {
      const { status, stdout, stderr } = release(root, ...args);
      expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 });
      expect(stderr).toContain(words);
    });
  });
});

describe('npm run diff', () => {
  test('ends with 0 when nothing differs', () => {
    withSite('release-broken/near-miss', (root) => {
      expect(diff(root, '2026.11.1', 'now')).toEqual({ status: 0, stdout: '2026.11.1 → now：没有不同。\n', stderr: '' });
    });
  });

  test('ends with 1 and tells what differs, in words and as JSON', () => {
    withSite('correction-missing/defect', (root) => {
      expect(diff(root, '2026.11.1', 'now')).toEqual({
        status: 1,
        stdout: '2026.11.1 → now：1 处不同。\naid.urban.standard（城市低保标准）\n  数（2015-12-31）：500元/月 → 501元/月\n',
        stderr: '',
      });
      const { status, stdout } = diff(root, 'now', '2026.11.1', '--json');
      expect([status, JSON.parse(stdout)]).toEqual([
        1,
        {
          from: 'now',
          to: '2026.11.1',
          figures: [{ ref: 'aid.urban.standard@2015-12-31', field: 'published', old: '501元/月', new: '500元/月' }],
          relations: [],
        },
      ]);
    });
  });

  test('tells verdicts that turned', () => {
    withSite('exception-stale/defect', (root) => {
      edit(root, FIGURES, (text) => text.replace('"34%"', '"40%"'));
      edit(root, 'src/content/sources/report-2021.yaml', (text) => text.replace('"34%"', '"40%"'));
      seal(root);
      expect(release(root, ...FIRST).status).toBe(0);
      edit(root, FIGURES, (text) => text.replace('"40%"', '"34%"'));
      expect(diff(root, '2026.11.1', 'now').stdout).toContain('对账 urban-share：不相符 → 相符');
    });
  });

  test.each<[string, string[]]>([
    ['one version', ['now']],
    ['three versions', ['now', 'now', 'now']],
    ['a version that there is not', ['2026.11.7', 'now']],
    ['an unknown option', ['now', 'now', '--long']],
  ])('ends with 2 and one line for %s', (_, args) => {
    withSite('release-broken/near-miss', (root) => {
      const { status, stdout, stderr } = diff(root, ...args);
      expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 });
    });
  });

  test('ends with 2 for an archive that was altered', () => {
    withSite('release-broken/defect', (root) => {
      const { status, stderr } = diff(root, '2026.11.1', 'now');
      expect([status, stderr.includes('release-broken')]).toEqual([2, true]);
    });
  });
});
