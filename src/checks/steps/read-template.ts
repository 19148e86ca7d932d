/** The words that a template or a page's program brings along itself: they reach readers as they stand. */
import type { Prose } from '../../figures/content.ts';
import { placer } from './read-page-source.ts';

const HAN = /\p{Script=Han}/u;
/** Programs whose words reach a page. Those below integrations hold messages for editors, those below search the words that people type; both are judged by what they print. */
export const TEMPLATES = /^src\/(?:components|layouts|pages)\/.*\.(?:astro|ts)$/;

/** Comments, and messages for editors, are not for readers. */
const NOT_SHOWN =
  /new ContentError\((?:[^()]|\([^()]*\))*\)|\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<=^|[\s;,{}])\/\/[^\n]*/g;
/** A stretch without markup and code signs. */
const RUNS = /[^<>{}"'`\n=;$\\]+/g;
/** Between two tags or braces nothing but text can stand, unless it is a calculation. */
const NO_TEXT = /[()&|?*+/[\]!]|=>$/;

/** Stretches of text in a template, and strings of its code that hold Chinese words. */
export function readTemplate(file: string, source: string): Prose[] {
  const at = placer(file, source);
  const text = source.replace(NOT_SHOWN, (part) => part.replace(/[^\n]/g, ' '));
  const front = file.endsWith('.astro') ? (/^---\r?\n[\s\S]*?\n---/.exec(text)?.[0].length ?? 0) : text.length;
  return [...text.matchAll(RUNS)]
    .filter(({ 0: run, index }) =>
      HAN.test(run)
        ? index < front
          ? isString(text, index, run)
          : !isCode(text, index, run)
        : index >= front && /\d|[０-９]/.test(run) && isBare(text, index, run),
    )
    .map(({ 0: run, index }) => ({ text: run, at: (offset) => at(index + offset) }));
}

/** A regular expression, such as /[万亿]/. */
const isCode = (text: string, index: number, run: string): boolean => /\/[\^[(]|\]\//.test(text.slice(Math.max(0, index - 2), index) + run);

/** In the code in front, words that stand between two quotes or beside a value. */
const isString = (text: string, index: number, run: string): boolean =>
  /["'`}]/.test(text[index - 1] ?? '') && /["'`$]/.test(text[index + run.length] ?? '');

/** Text without any word: the 12 of `<b>12</b>` and of `{name} 12 {unit}`. */
function isBare(text: string, index: number, run: string): boolean {
  const before = text[index - 1];
  const after = text[index + run.length];
  return (
    (before === '>' ? text[index - 2] !== '=' && text[index - 2] !== ' ' : before === '}') &&
    (after === undefined || '<{\n'.includes(after)) &&
    !NO_TEXT.test(run)
  );
}
