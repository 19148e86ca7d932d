/** Faults of shape, told in plain Chinese. */
import type { z } from 'zod';
import type { SourcePlace } from '../../figures/content.ts';
import type { Finding } from '../base/finding.ts';
import type { YamlFile } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** The patterns of `schema.ts`, in words. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\\\/\\d\{4\}/, '起止日期，如 "2016-01-01/2020-12-31"'],
  [/^\/\^p\[1-9\]/, '原文位置，如 p6.s4（第几段第几句）'],
  [/-\\d\{2\}-\\d\{2\}\$/, '完整的日期，如 "2020-12-31"'],
  [/^\/\^\\d\{4\}/, '日期，如 "2020-12-31"、"2020-12" 或 "2020"'],
  [/^\/\^\[a-z\]\[a-z0-9-\]\*/, '数字编号，如 dibao.urban.standard'],
  [/^\/\^\[a-z0-9\]\[a-z0-9-\]\*\$/, '小写英文字母、数字和连字符组成的编号'],
  [/^\/\^-\?\\d\+/, '十进制数，如 "12" 或 "0.5"'],
];

/** The findings for one entry that does not fit its schema. `base` leads to the entry in the file. */
export function explainIssues(yaml: YamlFile, base: Path, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => explain(yaml, base, issue));
}

function explain(yaml: YamlFile, base: Path, issue: Issue): Finding[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      fault(yaml.place([...path, key]), path, `不认识“${key}”这一项`, `写着 ${key}`, '检查拼写；这里用不着的就删去。'),
    );
  const value = valueAt(yaml.value, path);
  const name = String(path.at(-1) ?? '');
  const place = yaml.place(path);
  if (value === undefined && name === 'scope') {
    return [
      {
        slug: 'data-scope-missing',
        place,
        what: `${entryName(path)}没有写明口径：数的是谁、在哪里。`,
        evidence: '缺 scope。',
        remedy: '加一行 scope，写清楚数的是哪些人或物、在什么范围。',
      },
    ];
  }
  if (value === undefined || value === null)
    return [fault(place, path, `缺了“${name}”这一项`, value === null ? '这一项是空的' : '没有这一项', '照同一文件里别的条目补上。')];
  if (issue.code === 'invalid_union')
    return [
      bestOfUnion(yaml, base, issue) ?? fault(place, path, `“${name}”的写法不对`, `写着 ${show(value)}`, '照 docs/tasks/ 里的样子改写。'),
    ];
  return [fault(place, path, expectation(issue, name), `写着 ${show(value)}`, '照同一文件里别的条目改好。')];
}

/** Of the alternatives, the one that fits best: the fewest faults. */
function bestOfUnion(yaml: YamlFile, base: Path, issue: Extract<Issue, { code: 'invalid_union' }>): Finding | undefined {
  const best = [...issue.errors]
    .filter((errors) => errors.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'))
    .sort((a, b) => a.length - b.length)[0];
  return best && explain(yaml, [...base, ...(issue.path as Path)], best[0] as Issue)[0];
}

/** What was expected of a field, in words. */
export function expectation(issue: Issue, name: string): string {
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined && /received undefined/.test(issue.message))
    return `缺了“${name}”这一项`;
  switch (issue.code) {
    case 'invalid_type':
      return `“${name || '整体'}”应是${({ string: '文字', array: '列表', object: '带缩进的条目', record: '带缩进的条目' } as Record<string, string>)[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `“${name}”只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_format':
      return `“${name}”应是${FORMS.find(([form]) => form.test(issue.pattern ?? ''))?.[1] ?? (issue.format === 'url' ? '网址' : '规定的写法')}`;
    case 'unrecognized_keys':
      return `不认识“${issue.keys.join('”“')}”这一项`;
    case 'too_small':
      return `“${name}”不能是空的，至少要有 ${String(issue.minimum)} 项`;
    case 'too_big':
      return `“${name}”最多 ${String(issue.maximum)} 项`;
    default:
      return `“${name}”的写法不对`;
  }
}

const fault = (place: SourcePlace, path: Path, what: string, evidence: string, remedy: string): Finding => ({
  slug: 'data-schema',
  place,
  what: `${entryName(path)}${what}。`,
  evidence: `${evidence}。`,
  remedy,
});

const entryName = (path: Path): string => (path.length > 1 ? `${path.slice(0, -1).join(' › ')}：` : '');

const show = (value: unknown): string => (typeof value === 'string' ? `“${value.slice(0, 60)}”` : JSON.stringify(value).slice(0, 60));

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  );
}
