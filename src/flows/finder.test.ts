/** The finder of this site, and the households by which it was tried. */
import { expect, test } from 'vitest';
import { finder, households } from '../integrations/flows.ts';
import { answersOf, combinations, ruleFor, variablesOf } from './decide.ts';
import { drawingOf, stepsOf } from './picture.ts';
import { problemsOf } from './problems.ts';
import { stylesOf } from './selectors.ts';

const flow = finder();

test('asks seven questions at most', () => {
  expect(flow.questions.length).toBeLessThanOrEqual(7);
  expect(flow.questions.length).toBeGreaterThan(3);
});

test('says the same in its rules and in its table for every combination, and sends nobody away who may qualify', () => {
  expect(flow.benefits.length).toBeGreaterThanOrEqual(10);
  expect(problemsOf(flow)).toEqual([]);
});

test('ends in an outcome on every path', () => {
  let paths = 0;
  for (const benefit of flow.benefits) {
    for (const answers of combinations(variablesOf(flow).filter(({ name }) => benefit.uses.includes(name)))) {
      expect(ruleFor(benefit, answers).outcome).toBeTruthy();
      paths += 1;
    }
  }
  expect(paths).toBeGreaterThan(200);
});

test('gives every invented household what the law gives it', () => {
  const told = households();
  expect(told.length).toBeGreaterThanOrEqual(20);
  const wrong = told.flatMap(({ story, answers, expect: expected }) =>
    Object.entries(expected).flatMap(([id, outcome]) => {
      const benefit = flow.benefits.find((one) => one.id === id);
      const given = benefit && ruleFor(benefit, answersOf(flow, answers)).outcome;
      return given === outcome ? [] : [`${story} ${id}：${given}，应是 ${outcome}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('shows a benefit by the questions that it uses and by no others', () => {
  const rules = stylesOf(flow)
    .split('\n')
    .filter((line) => line.includes('article'));
  expect(rules.length).toBeGreaterThan(50);
  for (const line of rules) {
    const benefit = flow.benefits[Number(/article:nth-of-type\((\d+)\)/.exec(line)![1]) - 1]!;
    const inputs = [...line.matchAll(/#q-([a-z-]+?)(?=:)/g)].map(([, input]) => input!);
    expect(inputs.length, line).toBeGreaterThan(0);
    const known = benefit.uses.map((name) => name.replace('.', '-'));
    expect(
      inputs.every((input) => known.some((name) => input.startsWith(name))),
      line,
    ).toBe(true);
  }
});

test('draws a box and an outcome for every rule, with no line wider than its box', () => {
  for (const benefit of flow.benefits) {
    const { rows, width } = drawingOf(stepsOf(flow, benefit), (outcome) => outcome, '别的情况');
    expect(rows.length).toBe(benefit.rules.length);
    for (const { ask } of rows)
      for (const { text } of ask.lines) expect(text.replace(/\{[^}]*\}/g, '').length * 18).toBeLessThanOrEqual(width);
  }
});
