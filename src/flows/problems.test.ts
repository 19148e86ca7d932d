import { describe, expect, test } from 'vitest';
import { problemsOf } from './problems.ts';
import type { Flow } from './schema.ts';

const questions: Flow['questions'] = [
  {
    id: 'events',
    kind: 'many',
    short: '事',
    ask: '遇到了什么事？',
    options: [
      { id: 'sick', label: '生大病' },
      { id: 'lost', label: '没了收入' },
    ],
  },
  {
    id: 'income',
    kind: 'one',
    short: '收入',
    ask: '收入怎么样？',
    hardship: ['above', 'near', 'below'],
    options: [
      { id: 'unknown', label: '说不清' },
      { id: 'below', label: '比标准低' },
      { id: 'near', label: '差不多', margin: true },
      { id: 'above', label: '高得多' },
    ],
  },
];
type Benefit = Flow['benefits'][number];
const sound: Benefit = {
  id: 'aid',
  name: '补助',
  page: '/aid/',
  who: '窗口',
  amount: '没有公布',
  where: '窗口',
  bring: ['身份证'],
  signed: '2026-11-23',
  uses: ['income', 'events.sick'],
  rules: [
    { when: { income: ['below'] }, outcome: 'likely', why: '低于标准' },
    { when: { income: ['near'] }, outcome: 'maybe', why: '差不多' },
    { when: { 'events.sick': ['yes'] }, outcome: 'ask', why: '生大病' },
    { outcome: 'unknown', why: '先弄清收入' },
  ],
  table: [
    { case: { income: ['below'] }, outcome: 'likely' },
    { case: { income: ['near'] }, outcome: 'maybe' },
    { case: { income: ['unknown', 'above'], 'events.sick': ['yes'] }, outcome: 'ask' },
    { case: { income: ['unknown', 'above'], 'events.sick': ['no'] }, outcome: 'unknown' },
  ],
};
const told = (change: Partial<Benefit>): string[] =>
  problemsOf({ questions, benefits: [{ ...sound, ...change }], sheets: [] }).map(({ what }) => what);
const { rules, table } = sound;

test('a sound flow has no problems', () => {
  expect(told({})).toEqual([]);
});

describe('a problem is told when', () => {
  test('rules and table disagree', () => {
    expect(told({ table: [{ ...table[0]!, outcome: 'maybe' }, ...table.slice(1)] }).join()).toContain('规则说 likely，表说 maybe');
  });

  test('a combination stands in no row, or in two', () => {
    expect(told({ table: table.slice(1) }).join()).toContain('表里有 0 行管它');
    expect(told({ table: [...table, table[0]!] }).join()).toContain('表里有 2 行管它');
  });

  test('somebody is sent away who has not answered', () => {
    const away: Benefit['rules'] = [rules[0]!, rules[1]!, { outcome: 'unlikely', why: '不行' }];
    const rows: Benefit['table'] = [table[0]!, table[1]!, { case: { income: ['unknown', 'above'] }, outcome: 'unlikely' }];
    expect(told({ rules: away, table: rows }).join()).toContain('income 没有答准，就说“多半不行”了');
  });

  test('somebody is sent away who is near the limit', () => {
    const away: Benefit['rules'] = [
      rules[0]!,
      { when: { income: ['near', 'above'] }, outcome: 'unlikely', why: '不行' },
      { outcome: 'unknown', why: '先弄清' },
    ];
    const rows: Benefit['table'] = [
      table[0]!,
      { case: { income: ['near', 'above'] }, outcome: 'unlikely' },
      { case: { income: ['unknown'] }, outcome: 'unknown' },
    ];
    expect(told({ uses: ['income'], rules: away, table: rows }).join()).toContain('income=near：income 没有答准');
  });

  test('a greater hardship makes it worse', () => {
    const odd: Benefit['rules'] = [
      { when: { income: ['below'] }, outcome: 'maybe', why: '低' },
      { when: { income: ['near'] }, outcome: 'likely', why: '差不多' },
      ...rules.slice(2),
    ];
    const rows: Benefit['table'] = [{ ...table[0]!, outcome: 'maybe' }, { ...table[1]!, outcome: 'likely' }, ...table.slice(2)];
    expect(told({ rules: odd, table: rows }).join()).toContain('换成更难的 below，结果反而从 likely 变成 maybe');
  });

  test('a rule or a row is never reached', () => {
    expect(told({ rules: [rules[0]!, { ...rules[0]! }, ...rules.slice(1)] }).join()).toContain('第 2 条规则永远轮不到');
  });

  test('the last rule does not take what is left', () => {
    expect(told({ rules: rules.slice(0, 3) }).join()).toContain('最后一条规则不能有 when');
  });

  test('an answer is named that no question has', () => {
    expect(told({ rules: [{ when: { income: ['low'] }, outcome: 'likely', why: '低' }, ...rules.slice(1)] }).join()).toContain(
      'income: low',
    );
    expect(told({ uses: ['income'] }).join()).toContain('events.sick');
  });

  test('no answer at all leads to the benefit', () => {
    expect(told({ uses: ['income'], rules: [{ outcome: 'ask', why: '问' }], table: [{ case: {}, outcome: 'ask' }] }).join()).toContain(
      '没有一种情况能领',
    );
  });
});
