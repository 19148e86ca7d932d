import { expect, test } from 'vitest';
import { formatInterval } from '../figures/format.ts';
import type { IntervalStrings } from '../figures/interval.ts';
import { toStrings } from '../figures/interval.ts';
import { stripMarks } from '../figures/marks.ts';
import { nominalValue } from '../figures/nominal.ts';
import type { Observation } from '../figures/observation.ts';
import { readQuantities } from '../figures/quantity.ts';
import { bibtexSite, bibtexSource, citeSite, citeSource, linkOf, quoteSentence, reportText } from './quote.ts';
import { allFigures, siteData } from './site-data.ts';

const observations: Observation[] = allFigures().flatMap((figure) => figure.observations);
const sentenceOf = (observation: Observation): string => stripMarks(quoteSentence(observation));

/** Reads a quoted sentence as a program of a newsroom would: the phrase behind 为, and what the brackets right behind it add. */
function readBack(sentence: string, published: string): IntervalStrings & { unit: string; hedge: string | null } {
  const at = sentence.indexOf(`为${published}`) + 1;
  const found = readQuantities(sentence).filter(({ start, end }) => start < at + published.length && at < end);
  expect(
    found.map(({ text, start }) => ({ text, start })),
    sentence,
  ).toEqual([{ text: published, start: at }]);
  const { low, high, lowOpen, highOpen, unit, hedge } = found[0]!;
  const behind = sentence.slice(at + published.length);
  const exact = behind.startsWith('（准确数，不是四舍五入来的）');
  const within = /^（指([^）]*)）/.exec(behind)?.[1];
  if (exact) return { low: nominalValue(published), high: nominalValue(published), lowOpen: false, highOpen: false, unit, hedge };
  if (within === undefined) return { low, high, lowOpen, highOpen, unit, hedge };
  return { ...bounds(within), unit, hedge };
}

/** 大于36万人、不超过37万人, or 67.5到68.5平方公里: the ends are exact values. */
function bounds(words: string): IntervalStrings {
  const [from, to] = words.split(/[到、]/) as [string, string];
  return { low: nominalValue(from), high: nominalValue(to), lowOpen: from.startsWith('大于'), highOpen: to.startsWith('小于') };
}

test('every sentence to quote gives back the interval, the unit and the hedge of its observation', () => {
  expect(observations.length).toBeGreaterThan(200);
  for (const observation of observations) {
    const { published, interval, unit, hedge } = observation;
    expect(readBack(sentenceOf(observation), published), observation.ref).toEqual({ ...toStrings(interval), unit, hedge });
  }
});

test('a sentence adds a bound only where the phrase alone would be read otherwise', () => {
  const noted = observations.filter((observation) => /为[^（]*（(?:指|准确数)/.test(sentenceOf(observation)));
  expect(noted.length).toBeGreaterThan(5);
  for (const { published, interval, unit } of noted) {
    const [plain] = readQuantities(published);
    const { low, high, lowOpen, highOpen } = plain!;
    expect({ low, high, lowOpen, highOpen }, formatInterval(interval, unit)).not.toEqual(toStrings(interval));
  }
});

test('a sentence names source, date and scope, and doubt exactly where there is doubt', () => {
  const disputed = observations.filter(({ status }) => status === 'disputed');
  expect(disputed.length).toBeGreaterThan(5);
  for (const observation of observations) {
    const sentence = sentenceOf(observation);
    expect(sentence).toMatch(/^据《/);
    expect(sentence).toContain('（统计口径：');
    expect(sentence.includes('存疑'), observation.ref).toBe(disputed.includes(observation));
  }
});

test('every observation has an address of its own', () => {
  const links = observations.map((observation) => stripMarks(linkOf(observation)));
  expect(new Set(links).size).toBe(observations.length);
  for (const link of links) expect(link).toMatch(/\/figures\/[\w.-]+\/#at-\d{4}(?:-\d\d){0,2}$/);
});

test('citations leave nothing empty and invent nothing', () => {
  for (const observation of observations) {
    for (const cite of [citeSite, citeSource])
      expect(stripMarks(cite(observation)), observation.ref).not.toMatch(/null|undefined|\[\]|\(\)| \. |: \.|\{\$/);
    for (const entry of [bibtexSite(observation), bibtexSource(observation)].map(stripMarks)) {
      expect(entry).toMatch(/^@misc\{[\w.-]+,\n(?: {2}[a-z]+ = \{\{[^{}\n]+\}\},?\n)+\}$/);
      expect(entry).not.toMatch(/,\n\}/);
    }
  }
});

test('a document without an address is cited without one, a law with its own', () => {
  const laws = siteData().content.laws.map(({ data }) => data);
  const withAddress = observations.filter(({ source }) => 'law' in source && laws.find(({ id }) => id === source.law)!.url !== null);
  expect(withAddress.length).toBeGreaterThan(5);
  for (const observation of observations)
    expect(/https?:/.test(stripMarks(citeSource(observation))), observation.ref).toBe(withAddress.includes(observation));
});

test('the words to report a number hold its id, its value, its page and places to fill in', () => {
  for (const observation of observations) {
    const text = stripMarks(reportText(observation));
    for (const part of [observation.figure.id, observation.published, stripMarks(linkOf(observation)), '我看到的日期：', '依据'])
      expect(text).toContain(part);
  }
});
