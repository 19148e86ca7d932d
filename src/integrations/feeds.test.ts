/** Feeds are read by programs that nobody asked: they are parsed here as such a program would, with events that never happened. */
import { describe, expect, test } from 'vitest';
import { facts } from '../../tests/fixtures/rendered/facts.ts';
import type { LoggedEvent } from '../checks/event-log.ts';
import { eventUrn, eventWords } from '../checks/event-words.ts';
import { expectedTexts } from '../checks/steps/expected.ts';
import { jsonTexts } from '../checks/steps/published-code.ts';
import { markupTexts } from '../checks/steps/published-markup.ts';
import { readMarks, replaceMarks, stripMarks } from '../figures/marks.ts';
import { findNumerals } from '../figures/numeral.ts';
import { anchorOf, printed, updatedStamp } from './corrections.ts';
import { atomFeed, jsonFeed } from './feeds.ts';

const correction: LoggedEvent = {
  id: '2026-12-03:aid.standard@2020-12-31.published',
  type: '更正',
  severity: '影响办事',
  date: '2026-12-03',
  figure: 'aid.standard@2020-12-31',
  field: 'published',
  name: '标准 <A&B>',
  old: '580元/月',
  new: '590元/月',
  reason: '第2行抄错了：写成了“5&8”。',
  source: { document: 'interview-2021', at: 'p5.s8' },
  release: '2026.12.1',
};
const withdrawn: LoggedEvent = {
  ...correction,
  id: '2026-12-02:aid.old.withdrawn',
  type: '完善',
  severity: '重大',
  date: '2026-12-02',
  figure: 'aid.old',
  field: 'withdrawn',
  new: undefined,
  source: undefined,
};
const onPage: LoggedEvent = {
  id: '2026-12-01:/assistance/dibao/',
  type: '更正',
  severity: '影响办事',
  date: '2026-12-01',
  page: '/assistance/dibao/',
  old: '旧',
  new: '新',
  reason: '写反了。',
  release: null,
};
const undated: LoggedEvent = {
  id: 'added:aid.standard@2026-07-01',
  type: '更新',
  severity: '影响办事',
  date: null,
  figure: 'aid.standard@2026-07-01',
  field: 'added',
  name: '标准',
  old: '590元/月',
  new: '650元/月',
  release: null,
};
const events = [undated, correction, withdrawn, onPage];

/** The elements of well-formed XML as `path: text`; throws for anything else. */
function parseXml(source: string): [path: string, text: string, attributes: Record<string, string>][] {
  const body = source.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  const found: [string, string, Record<string, string>][] = [];
  const open: { name: string; entry: (typeof found)[number] }[] = [];
  let at = 0;
  for (const token of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const text = body.slice(at, token.index);
    if (/[<>]/.test(text) || /&(?!(?:amp|lt|gt|quot);)/.test(text + token[3])) throw new Error(`not well formed: ${text}${token[0]}`);
    const top = open.at(-1);
    if (top)
      top.entry[1] += text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    else if (text.trim() !== '') throw new Error(`text outside the root: ${text}`);
    at = token.index + token[0].length;
    if (token[1] === '/') {
      if (open.pop()?.name !== token[2]) throw new Error(`</${token[2]}> closes nothing`);
      continue;
    }
    const attributes = Object.fromEntries([...token[3]!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
    const entry: (typeof found)[number] = [[...open.map(({ name }) => name), token[2]].join('/'), '', attributes];
    found.push(entry);
    if (token[4] !== '/') open.push({ name: token[2]!, entry });
  }
  if (open.length > 0 || body.slice(at).trim() !== '') throw new Error('the document does not end');
  return found;
}

const ATOM_DAY = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the Atom feed', () => {
  const elements = parseXml(stripMarks(atomFeed(events.map(printed))));
  const texts = (path: string): string[] => elements.filter(([name]) => name === path).map(([, text]) => text);

  test('has what RFC 4287 asks of a feed', () => {
    expect(elements[0]).toEqual(['feed', expect.any(String), { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }]);
    expect([texts('feed/id').length, texts('feed/title').length, texts('feed/updated').length, texts('feed/author/name').length]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(texts('feed/updated')[0]).toMatch(ATOM_DAY);
    expect(texts('feed/id')[0]).toMatch(URN);
    expect(elements.filter(([name]) => name === 'feed/link').map(([, , { rel, href }]) => `${rel} ${href}`)).toEqual([
      'self https://minzheng.example/data/corrections.atom',
      'alternate https://minzheng.example/figures/corrections/',
    ]);
  });

  test('has what it asks of every entry, and leaves out what has no day yet', () => {
    expect(texts('feed/entry').length).toBe(3);
    for (const part of ['id', 'title', 'updated', 'content']) expect(texts(`feed/entry/${part}`).length, part).toBe(3);
    expect(new Set(texts('feed/entry/id')).size).toBe(3);
    for (const id of texts('feed/entry/id')) expect(id).toMatch(URN);
    for (const day of [...texts('feed/entry/updated'), ...texts('feed/entry/published')]) expect(day).toMatch(ATOM_DAY);
  });

  test('gives signs that XML uses back as they were', () => {
    expect(texts('feed/entry/title')[0]).toBe('更正：标准 <A&B>');
    expect(texts('feed/entry/content')[0]).toBe(
      '原来登“580元/月”，现在登“590元/月”。\n为什么：第2行抄错了：写成了“5&8”。\n要不要紧：影响办事\n出处：《广元市民政局关于“十三五”民政工作的采访》第5段第8句',
    );
  });

  test('is a feed when nothing has happened, too', () => {
    const empty = parseXml(stripMarks(atomFeed([])));
    expect(empty.filter(([name]) => name === 'feed/entry')).toEqual([]);
    expect(empty.find(([name]) => name === 'feed/updated')![1]).toMatch(ATOM_DAY);
  });

  test('shows no number without a mark', () => {
    const naked = markupTexts(atomFeed(events.map(printed))).flatMap(({ text }) =>
      findNumerals(replaceMarks(text, ({ text: inner }) => '\uFFFC'.repeat(inner.length))),
    );
    expect(naked).toEqual([]);
  });
});

describe('the JSON feed', () => {
  const feed = JSON.parse(stripMarks(JSON.stringify(jsonFeed(events.map(printed))))) as {
    version: string;
    title: string;
    items: Record<string, unknown>[];
  };

  test('has what version 1.1 asks for, and the typed fields', () => {
    expect([feed.version, feed.items.length]).toEqual(['https://jsonfeed.org/version/1.1', 3]);
    for (const item of feed.items)
      expect(item).toMatchObject({
        id: expect.stringMatching(URN),
        url: expect.stringMatching(/^https:\/\/minzheng\.example\/figures\/corrections\/#event-/),
        content_text: expect.any(String),
        date_published: expect.stringMatching(ATOM_DAY),
      });
    expect(feed.items[0]!._event).toEqual({
      type: '更正',
      severity: '影响办事',
      figure: 'aid.standard',
      name: '标准 <A&B>',
      figure_url: null,
      field: 'published',
      page: null,
      old: '580元/月',
      new: '590元/月',
      reason: '第2行抄错了：写成了“5&8”。',
      source: '《广元市民政局关于“十三五”民政工作的采访》第5段第8句',
    });
    expect(feed.items[1]!._event).toMatchObject({ new: null, source: null });
    expect(feed.items[2]!._event).toMatchObject({ figure: null, page: '/assistance/dibao/' });
  });

  test('has the ids of the Atom feed', () => {
    const atom = [...stripMarks(atomFeed(events.map(printed))).matchAll(/<entry>\s*<id>([^<]*)/g)].map(([, id]) => id);
    expect(feed.items.map(({ id }) => id)).toEqual(atom);
  });

  test('shows no number without a mark', () => {
    const naked = jsonTexts(JSON.stringify(jsonFeed(events.map(printed))), false).flatMap(({ text }) =>
      findNumerals(replaceMarks(text, ({ text: inner }) => '\uFFFC'.repeat(inner.length))),
    );
    expect(naked).toEqual([]);
  });
});

test('every mark of a feed is one that the rendered check computes again', () => {
  const known = {
    ...facts,
    events: new Map(events.map((event) => [event.id, { date: event.date, words: eventWords(event) }])),
    logUpdated: '2026-12-03',
    ledgers: new Map([
      ['interview-2021', { id: 'interview-2021', title: '广元市民政局关于“十三五”民政工作的采访', date: '2021', entries: [] }],
    ]),
  };
  const marks = readMarks(atomFeed(events.map(printed))).filter(({ ref }) => ref !== 'log:updated');
  expect(marks.length).toBeGreaterThan(20);
  for (const { kind, ref, text } of marks)
    expect(
      expectedTexts(kind, ref, known)?.map((one) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
      ref,
    ).toContain(text);
  expect(readMarks(updatedStamp())).toHaveLength(1);
});

test('a name in a feed hangs on the event alone, and anchors can stand in an address', () => {
  expect(eventUrn('a')).toBe(eventUrn('a'));
  expect(eventUrn('a')).not.toBe(eventUrn('b'));
  expect(anchorOf(correction.id)).toBe('event-2026-12-03-aid-standard-2020-12-31-published');
  expect(anchorOf(onPage.id)).toBe('event-2026-12-01-assistance-dibao');
});
