/** An editor's MDX page: its prose, and the data that its markup names. */
import type { Prose, Reference, SourcePlace } from '../../figures/content.ts';
import type { Finding } from '../base/finding.ts';
import { readYaml } from './read-yaml.ts';

export interface PageSource {
  readonly prose: Prose[];
  readonly references: Reference[];
  readonly findings: readonly Finding[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/;
const FRONT_PROSE = new Set(['title', 'short', 'lead', 'description']);
/** Attributes whose text readers see; `name` is one on facts only, elsewhere it names data. */
const PROSE_ATTRIBUTES = new Set(['title', 'claim', 'caption', 'text', 'label', 'alt', 'when']);
const isProse = (tag: string, name: string): boolean => PROSE_ATTRIBUTES.has(name) || (name === 'name' && tag.startsWith('<Fact'));
const NAMED_BY: Readonly<Record<string, Reference['kind']>> = {
  Figure: 'figure',
  AsOf: 'figure',
  Change: 'figure',
  Share: 'figure',
  Law: 'law',
  LawDate: 'lawdate',
  Phone: 'phone',
  Gap: 'gap',
  Exempt: 'exempt',
  Count: 'count',
};

/** Reads a page; its front matter is checked in full where pages are rendered. */
export function readPageSource(file: string, text: string): PageSource {
  const front = FRONT_MATTER.exec(text);
  if (!front) {
    return {
      prose: [],
      references: [],
      findings: [
        {
          slug: 'data-schema',
          place: { file, line: 1, col: 1 },
          what: '页面开头没有用 --- 围起来的页面信息。',
          evidence: `文件开头写着“${text.split('\n')[0]!.slice(0, 40)}”。`,
          remedy: '照 src/content/policies/ 里别的页面补上。',
        },
      ],
    };
  }
  const yaml = readYaml(file, front[1]!, 2);
  const at = placer(file, text);
  const deep = tooDeep(text, at);
  if (deep) return { prose: [], references: [], findings: [deep] };
  const bodyStart = front[0].length;
  const prose: Prose[] = yaml
    .strings()
    .filter(({ path }) => path.length === 1 && FRONT_PROSE.has(String(path[0])))
    .map(({ value, at: place }) => ({ text: value, at: place }));
  prose.push({ text: visibleText(text, bodyStart), at });
  return {
    prose,
    references: referencesIn(text, bodyStart, at),
    findings: yaml.findings.filter(({ slug, evidence }) => slug !== 'data-bare-value' || !/^写着 \d+。$/.test(evidence)),
  };
}

/** Positions of offsets in a text. */
export function placer(file: string, text: string): (offset: number) => SourcePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = 0;
    for (let above = starts.length; line + 1 < above; ) {
      const middle = (line + above) >> 1;
      if (starts[middle]! <= offset) line = middle;
      else above = middle;
    }
    return { file, line: line + 1, col: offset - starts[line]! + 1 };
  };
}

const DEEPEST = 60;
/** Marks that open or close a level, and a line's own levels: quotes, and lists by their indent. */
const LEVELS = /<(\/?)[A-Za-z][\w.-]*[^<>]*?(\/?)>|([{[(])|([}\])])|^(?:[ \t]*>){61,}|^[ \t]{240,}\S|^(?:[ \t]*[-*+]){61,}/gm;

/** Engines that render MDX crash on what is nested thousands deep; nobody writes that on purpose. */
function tooDeep(text: string, at: (offset: number) => SourcePlace): Finding | null {
  let depth = 0;
  for (const { 0: sign, 1: close, 2: alone, 3: open, 4: shut, index } of text.matchAll(LEVELS)) {
    if (open !== undefined || (close === '' && alone === '')) depth += 1;
    else if (shut !== undefined || close === '/') depth = Math.max(0, depth - 1);
    else if (alone === '/') continue;
    else depth = DEEPEST + 1;
    if (depth > DEEPEST)
      return {
        slug: 'data-schema',
        place: at(index),
        what: `一层套一层，套了 ${DEEPEST} 层以上，生成网页的程序会出错。`,
        evidence: `走到“${sign.trim().slice(0, 20)}”时还没有收尾。`,
        remedy: '看看前面的标签、括号有没有成对，引用和列表有没有套得太深。',
      };
  }
  return null;
}

const QUOTED = `"[^"]*"|'[^']*'`;
const BRACED = String.raw`\{(?:[^{}"']|${QUOTED}|\{(?:[^{}"']|${QUOTED})*\})*\}`; // Quoted text may hold tokens of its own.
const TAG = new RegExp(String.raw`<\/?[A-Za-z][\w.-]*((?:\s+[\w:-]+(?:=(?:${QUOTED}|${BRACED}))?)*)\s*\/?>`, 'g');
const ATTRIBUTE = new RegExp(String.raw`([\w:-]+)=(?:"([^"]*)"|'([^']*)'|\{((?:[^{}"']|${QUOTED}|\{(?:[^{}"']|${QUOTED})*\})*)\})`, 'g');

/** The body with everything blanked out that readers do not see; offsets stay. */
function visibleText(text: string, bodyStart: number): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const body = text
    .slice(bodyStart)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replace(/^(?:import|export)\s.*$/gm, blank)
    .replace(/^[ \t]*\d{1,3}[.)]\s/gm, blank) // Markers of numbered lists, which the browser counts itself.
    .replace(/\]\([^()\s]*\)/g, (link) => `]${blank(link.slice(1))}`)
    .replace(TAG, (tag) => blankTag(tag, blank));
  return blank(text.slice(0, bodyStart)) + body;
}

function blankTag(tag: string, blank: (part: string) => string): string {
  let shown = blank(tag);
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const [whole, name, double, single, braces] = match;
    const value = double ?? single;
    const start = match.index + whole.length - (value ?? braces ?? '').length - 1;
    if (value !== undefined && isProse(tag, name!)) shown = shown.slice(0, start) + value + shown.slice(start + value.length);
    if (braces === undefined) continue;
    for (const inner of braces.matchAll(/\b(?:title|text|label)\s*:\s*(['"])(.*?)\1/g)) {
      const from = start + inner.index + inner[0].length - inner[2]!.length - 1;
      shown = shown.slice(0, from) + inner[2]! + shown.slice(from + inner[2]!.length);
    }
  }
  return shown;
}

function referencesIn(text: string, bodyStart: number, at: (offset: number) => SourcePlace): Reference[] {
  const found: Reference[] = [];
  for (const tag of text.slice(bodyStart).matchAll(TAG)) {
    const component = /^<([A-Za-z][\w.-]*)/.exec(tag[0])?.[1];
    if (component === undefined) continue;
    const place = at(bodyStart + tag.index);
    const attributes = new Map(
      [...tag[0].matchAll(ATTRIBUTE)].map(([, name, double, single, braces]) => [name!, double ?? single ?? braces ?? '']),
    );
    const kind = NAMED_BY[component];
    const id =
      attributes.get('id') ??
      (component === 'Change' ? attributes.get('figure') : undefined) ??
      (kind === 'phone' || kind === 'count' ? attributes.get('name') : undefined);
    if (kind && id !== undefined) {
      const date = attributes.get('at');
      const ref =
        kind === 'lawdate'
          ? `${id}.${attributes.get('of') ?? 'effective'}`
          : kind === 'law' && date
            ? `${id}#${date}`
            : kind === 'figure' && date
              ? `${id}@${date}`
              : id;
      found.push({ kind, ref, place });
    }
    for (const [, ref] of (component === 'FigureTable' ? (attributes.get('ids') ?? '') : '').matchAll(/['"]([^'"]+)['"]/g))
      found.push({ kind: 'figure', ref: ref!, place });
    const limit = attributes.get('limit');
    if (limit) found.push({ kind: 'figure', ref: limit, place });
    const law = attributes.get('law');
    if (law) found.push({ kind: 'law', ref: law, place });
  }
  return found;
}
