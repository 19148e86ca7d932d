/** Published text of files that are not markup: JSON, CSV, plain text, and what CSS and scripts put on the page. */

import type { Literal, Program, TemplateElement } from 'acorn';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { markupTexts } from './published-markup.ts';
import type { PublishedText } from './published-text.ts';
import { plainText } from './published-text.ts';

const HAN = /\p{Script=Han}/u;
const ADDRESS = /(?:https?:\/\/|mailto:|tel:)[^\s"'<>()（），。；、]+/g;

/** Whether a text holds Chinese characters, and so is meant for readers. */
export const isForReaders = (text: string): boolean => HAN.test(text);

/** A plain text file, without the addresses in it. */
export function textTexts(source: string): PublishedText[] {
  return [
    plainText(
      source.replace(ADDRESS, (address) => ' '.repeat(address.length)),
      '正文',
      0,
    ),
  ];
}

/** A string or number of a JSON document with its path and place. */
export interface JsonScalar {
  readonly path: string;
  readonly value: string | number;
  readonly offset: number;
}

const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

/** Every string and number value of a valid JSON text, in order. Keys are left out. */
export function jsonScalars(source: string): JsonScalar[] {
  const scalars: JsonScalar[] = [];
  const stack: { key: string | null; index: number }[] = [];
  let pending: { text: string; offset: number } | null = null;
  const path = (): string =>
    stack
      .map(({ key, index }) => (key === null ? `[${index}]` : `.${key}`))
      .join('')
      .replace(/^\./, '');
  const settle = (): void => {
    if (pending) scalars.push({ path: path(), value: JSON.parse(pending.text) as string | number, offset: pending.offset });
    pending = null;
  };
  for (const { 0: token, index: offset } of source.matchAll(JSON_TOKEN)) {
    const top = stack[stack.length - 1];
    if (token === ':') {
      top!.key = JSON.parse(pending!.text) as string;
      pending = null;
    } else if (token === ',') {
      settle();
      if (top!.key === null) top!.index += 1;
      else top!.key = '';
    } else if (token === '{' || token === '[') stack.push({ key: token === '{' ? '' : null, index: 0 });
    else if (token === '}' || token === ']') {
      settle();
      stack.pop();
    } else if (token !== 'true' && token !== 'false' && token !== 'null') pending = { text: token, offset };
  }
  settle();
  return scalars;
}

/** The readable strings and keys of a JSON document, and its numbers unless `schema` says that they are constraints. */
export function jsonTexts(source: string, schema: boolean): PublishedText[] {
  const keys = [...source.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)/g)]
    .filter(({ 1: key }) => isForReaders(key!))
    .map(({ 1: key, index }) => plainText(key!, '字段名', index + 1));
  const values = jsonScalars(source)
    .filter(({ value }) => (typeof value === 'number' ? !schema : !isBareAddress(value) && (!schema || isForReaders(value))))
    .map(({ path, value, offset }) => plainText(String(value), `字段 ${path}`, typeof value === 'number' ? offset : offset + 1));
  return [...values, ...keys];
}

/** The number of a list item that says its own place in the list: JSON's numbers carry no marks, and this one can be counted again. */
export function isOwnPosition({ where, text }: Pick<PublishedText, 'where' | 'text'>): boolean {
  const index = /\.itemListElement\[(\d+)\]\.position$/.exec(where)?.[1];
  return index !== undefined && Number(text) === Number(index) + 1;
}

/** Addresses, and names that programs read: `dibao.urban.standard`, `utf-8`. */
const isBareAddress = (value: string): boolean => /^(?:https?:\/\/|\/|#|data:|mailto:|tel:)\S*$|^[A-Za-z][\w./@-]*$/.test(value);

/** Cells of a CSV text with their places; quotes are undone. */
export function csvCells(source: string): { text: string; row: number; column: number; offset: number }[] {
  const cells: { text: string; row: number; column: number; offset: number }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let row = 0;
  let column = 0;
  while (cell.lastIndex < source.length) {
    const offset = cell.lastIndex;
    const found = cell.exec(source);
    if (!found) throw new SyntaxError(`broken CSV at offset ${offset}`);
    const quoted = found[1] !== undefined;
    cells.push({ text: quoted ? found[1]!.replaceAll('""', '"') : found[2]!, row, column, offset: offset + (quoted ? 1 : 0) });
    if (found[3] === ',') column += 1;
    else [row, column] = [row + 1, 0];
  }
  return cells;
}

/** The readable cells of a CSV file. */
export function csvTexts(source: string): PublishedText[] {
  return csvCells(source)
    .filter(({ text }) => !isBareAddress(text))
    .map(({ text, row, column, offset }) => plainText(text, `第${row + 1}行第${column + 1}列`, offset));
}

/** Declarations whose strings a style sheet writes on the page, directly or through a variable. */
const WRITTEN =
  /(?<![\w-])(?:content|list-style(?:-type)?|quotes|symbols|prefix|suffix|--[\w-]+)\s*:((?:[^;}"']|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')*)/g;
/** A counter that does not begin at nought or count by one prints numbers of its own. */
const COUNTERS = /(?<![\w-])counter-(?:reset|set|increment)\s*:[^;}]*?(?<![\w-])(\d{2,}|[2-9])(?![\w-])/g;

/** What a style sheet writes on the page: the strings of `content` and the like, and drawings in addresses. */
export function cssTexts(source: string): PublishedText[] {
  const texts: PublishedText[] = [];
  for (const declaration of source.matchAll(WRITTEN)) {
    const start = declaration.index + declaration[0].length - declaration[1]!.length;
    for (const { 0: literal, index } of declaration[1]!
      .replace(/url\([^)]*\)/g, (url) => ' '.repeat(url.length))
      .matchAll(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g)) {
      const words = literal.slice(1, -1);
      texts.push(
        words.includes('\\')
          ? { ...plainText(cssWords(words), 'CSS 写出的文字', 0), offsetOf: () => start + index + 1 }
          : plainText(words, 'CSS 写出的文字', start + index + 1),
      );
    }
  }
  for (const { 0: whole, 1: count, index } of source.matchAll(COUNTERS))
    texts.push(plainText(count!, 'CSS 的计数器', index + whole.length - count!.length));
  for (const { 0: url, index } of source.matchAll(DRAWING))
    texts.push(...markupTexts(drawingIn(url) ?? '').map((text) => ({ ...text, where: 'CSS 里的图', offsetOf: () => index })));
  return texts;
}

/** Escapes of CSS undone: \31 is 1. Private characters, as icon fonts use them, stay. */
const cssWords = (words: string): string =>
  words.replace(/\\(?:([\da-fA-F]{1,6})\s?|([\s\S]))/g, (_, hex?: string, sign?: string) =>
    hex === undefined ? sign! : String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)),
  );

const DRAWING = /data:image\/svg\+xml[^,]*,[^"')]*(?:'[^"]*)?/g;

/** The SVG source inside a data address, or null when there is none. */
export function drawingIn(address: string): string | null {
  const found = /^\s*data:image\/svg\+xml([^,]*),([\s\S]*)$/.exec(address);
  if (!found) return null;
  try {
    return /;base64/i.test(found[1]!)
      ? new TextDecoder().decode(Uint8Array.from(atob(found[2]!), (sign) => sign.charCodeAt(0)))
      : decodeURIComponent(found[2]!);
  } catch {
    return found[2]!;
  }
}

/** Signs and words that programs which read numbers hold in their tables: 一二三四五, 百分之. */
const NUMBER_WORDS =
  /[零〇○一二三四五六七八九十百千万亿兆两俩几数余多半廿卄卅壹弌贰貳弍倆叁參叄弎肆伍陆陸柒捌玖拾佰仟萬億兩第点成倍折]|分之|百分点/g;
/** What only a pattern holds: groups, classes of signs, repetitions. */
const PATTERN = /\(\?[:!=<]|\\[sdwp]|\{\d+(?:,\d*)?\}/;
const isSentence = (words: string): boolean =>
  !PATTERN.test(words) && isForReaders(/[0-9０-９]/.test(words) ? words : words.replace(NUMBER_WORDS, ''));

/** Chinese sentences that a script may write on the page: its strings, but not its patterns and comments. */
export function scriptTexts(source: string): PublishedText[] {
  const texts: PublishedText[] = [];
  const add = (words: string, offset: number): void => {
    if (isSentence(words)) texts.push(plainText(words, '脚本里的文字', offset));
  };
  full(parseScript(source), (node) => {
    if (node.type === 'Literal' && typeof (node as Literal).value === 'string') add((node as Literal).value as string, node.start + 1);
    if (node.type === 'TemplateElement') add((node as TemplateElement).value.cooked ?? (node as TemplateElement).value.raw, node.start);
  });
  return texts;
}

/** A script as a module or, where that fails, as a classic one; throws a SyntaxError for neither. */
export function parseScript(source: string): Program {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'script' });
  }
}
