import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { shortName } from '../../src/integrations/site-pages.ts';
import { t } from '../../src/integrations/tokens.ts';
import { site } from '../../src/site.config.ts';
import { everyWrittenPage } from './pages.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** What a terminal of 24 lines shows at once. */
const SCREEN = 24;

/** A page as the text browser lynx shows it, line by line, and the addresses that it lists without any words for them. */
function inLynx(url: string): { lines: string[]; text: string; unlabelled: string[] } {
  const path = process.env.LYNX_PATH;
  if (!path) throw new Error('LYNX_PATH names no lynx: run the tests with npm test, which finds or installs one');
  const dump = execFileSync(path, ['-dump', '-nomargins', '-width=80', '-assume_charset=utf-8', '-display_charset=utf-8', url], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const [body, links = ''] = dump.split(/^References$/m) as [string, string?];
  const lines = body
    .replace(/\[\d+\]/g, '')
    .split('\n')
    .map((line) => line.trim());
  const hidden = links.split(/Hidden links:/)[1] ?? '';
  // Related documents, which lynx lists above every page, begin with #.
  return {
    lines: lines.filter((line) => line !== '' && !line.startsWith('#')),
    text: squeeze(lines.join('')),
    unlabelled: hidden.match(/https?:\S+/g) ?? [],
  };
}

/** Lines are broken and indented by lynx at will. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

const words = (html: string): string =>
  squeeze(
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );

/** The first words of a description that may be a paragraph or a list. */
const beginning = (html: string): string =>
  words(html.replace(/^(?:\s*<(?:p|ul|li)\b[^>]*>)+/, '').split(/<\/?(?:p|ul|li)\b/)[0]!).slice(0, 12);

const page = (address: string): string => readFileSync(dist + (address.endsWith('/') ? `${address}index.html` : address), 'utf8');

/** What no reader should meet: scripts, data, tags, marks of numbers, buttons and pictures without a word. */
const RUBBISH =
  /\bfunction\b|=>|"@context"|undefined|\[object|<\/?[a-z]|(?<!\{)\{\w+\}|[\ue000-\uf8ff]|\(BUTTON\)\s*(?:$|\(BUTTON\))|\[(?:LINK|INLINE|IMG|[^\]]*\.svg)\]/m;

const pages = everyWrittenPage();

test('in a text browser every page offers to skip to the text, then the calls on the first screen, and its heading on the second at the latest', ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  expect(pages.length).toBeGreaterThan(50);
  const wrong: string[] = [];
  for (const address of pages) {
    const { lines, text, unlabelled } = inLynx(baseURL + address);
    const heading = words(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page(address))![1]!);
    const calls = squeeze(lines.slice(0, SCREEN).join(''));
    const at = ['police', 'civil', 'government'].map((phone) => calls.indexOf(site.phones[phone as 'police']));
    if (lines[0] !== t('frame.skip')) wrong.push(`${address} begins with ${lines[0]}`);
    if (at.some((place) => place < 0)) wrong.push(`${address} has not all calls on the first screen`);
    const before = text.indexOf(heading);
    if (before < 0 || before < Math.max(...at)) wrong.push(`${address} has its heading before the calls, or not at all`);
    if (!squeeze(lines.slice(0, 2 * SCREEN).join('')).includes(heading.slice(0, 20)))
      wrong.push(`${address} has its heading after the second screen`);
    const rubbish = lines.filter((line) => RUBBISH.test(line));
    if (rubbish.length > 0) wrong.push(`${address} shows ${rubbish.slice(0, 3).join(' | ')}`);
    if (unlabelled.length > 0) wrong.push(`${address} has links without words: ${unlabelled.slice(0, 3).join(' ')}`);
  }
  expect(wrong).toEqual([]);
});

/** Buttons that a browser presses by itself: it sends a form, or sets it back. */
const PRESSED_BY_ITSELF = ['search.button', 'finder.again', 'project.filter.again', 'form.below'].map((key) => t(key));

test('in a text browser every button does what it says, for those that need a script are not there', ({ baseURL }) => {
  test.setTimeout(120_000);
  const buttons = pages.flatMap((address) =>
    inLynx(baseURL + address)
      .lines.flatMap((line) => line.split('(BUTTON)').slice(1))
      .map((rest) => ({ address, words: rest.trim() })),
  );
  expect(buttons.length).toBeGreaterThanOrEqual(pages.length);
  expect(buttons.filter(({ words: shown }) => !PRESSED_BY_ITSELF.some((known) => shown.startsWith(known)))).toEqual([]);
});

test('what needs a script holds nothing at which an old browser would end its comment', () => {
  const comments = pages.flatMap((address) => [...page(address).matchAll(/<!--([\s\S]*?)-->/g)].map(([, inside]) => inside!));
  expect(comments.length).toBeGreaterThan(40);
  expect(comments.filter((inside) => inside.includes('--'))).toEqual([]);
});

test('in a text browser a mark of doubt stands apart from the figure before it and the words after it', ({ baseURL }) => {
  const marked = pages.filter((address) => page(address).includes('class="doubt"'));
  expect(marked.length).toBeGreaterThan(5);
  for (const address of marked) {
    const { text } = inLynx(baseURL + address);
    const phrases = [...page(address).matchAll(/<data[^>]*>([^<]*)<\/data><span class="doubt">/g)].map(([, phrase]) => words(phrase!));
    for (const phrase of phrases) expect(text, `${address} ${phrase}`).toContain(`${phrase}（存疑）`);
  }
});

test('in a text browser the finder says that it cannot choose, and leads on to the list by events', ({ baseURL }) => {
  const { text } = inLynx(`${baseURL}/assistance/finder/`);
  expect(text).toContain(squeeze(t('finder.unchosen') + t('finder.or') + shortName('/assistance/events/')));
});

test('in a text browser the key facts of a guide come in their order, each question before its answer', ({ baseURL }) => {
  const guides = pages.filter((address) => page(address).includes('<dl class="key-facts">'));
  expect(guides.length).toBeGreaterThan(20);
  for (const address of guides) {
    const { text } = inLynx(baseURL + address);
    const facts = [...page(address).matchAll(/<dl class="key-facts">([\s\S]*?)<\/dl>/g)].flatMap(([, list]) =>
      [...list!.matchAll(/<dt>([\s\S]*?)<\/dt>\s*<dd>([\s\S]*?)<\/dd>/g)].flatMap(([, question, answer]) => [
        words(question!),
        beginning(answer!),
      ]),
    );
    expect(facts.length, address).toBeGreaterThan(3);
    let at = 0;
    for (const fact of facts) {
      const found = text.indexOf(fact, at);
      expect(found, `${address} ${fact}`).toBeGreaterThanOrEqual(at);
      at = found + fact.length;
    }
  }
});
