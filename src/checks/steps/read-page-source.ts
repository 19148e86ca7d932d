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
const NAMED_BY: Readonly<Record<string, Reference['kind']>> = { Figure: 'figure', AsOf: 'figure', Change: 'figure', Share: 'figure', Law: 'law', LawDate: 'lawdate', Phone: 'phone', Gap: 'gap', Exempt: 'exempt', Count: 'count' };

/** Reads a page; its front matter is checked in full where pages are rendered. */
export function readPageSource(file: string, text: string): PageSource {
  const front = FRONT_MATTER.exec(text);
  if (!front) {
    return { prose: [], references: [], findings: [{ slug: 'data-schema', place: { file, line: 1, col: 1 }, what: '页面开头没有用 --- 围起来的页面信息。', evidence: `文件开头写着“${text.split('\n')[0]!.slice(0, 40)}”。`, remedy: '照 src/content/policies/ 里别的页面补上。' }] };
  }
  const yaml = readYaml(file, front[1]!, 2);
  const at = placer(file, text);
  const bodyStart = front[0].length;
  const prose: Prose[] = yaml.strings().filter(({ path }) => path.length === 1 && FRONT_PROSE.has(String(path[0]))).map(({ value, at: place }) => ({ text: value, at: place }));
  prose.push({ text: visibleText(text, bodyStart), at });
  return { prose, references: referencesIn(text, bodyStart, at), findings: yaml.findings.filter(({ slug, evidence }) => slug !== 'data-bare-value' || !/^写着 \d+。$/.test(evidence)) };
}

/** Positions of offsets in a text. */
export function placer(file: string, text: string): (offset: number) => SourcePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = starts.findLastIndex((start) => start <= offset);
    if (line < 0) line = 0;
    return { file, line: line + 1, col: offset - starts[line]! + 1 };
  };
}

const QUOTED = String.raw`"[^"]*"|'[^']*'`;
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
    .replace(/^\s*\d{1,3}[.)]\s/gm, blank) // Markers of numbered lists, which the browser counts itself.
    .replace(/\]\([^)\s]*\)/g, (link) => `]${blank(link.slice(1))}`)
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
    const attributes = new Map([...tag[0].matchAll(ATTRIBUTE)].map(([, name, double, single, braces]) => [name!, double ?? single ?? braces ?? '']));
    const kind = NAMED_BY[component];
    const id = attributes.get('id') ?? (component === 'Change' ? attributes.get('figure') : undefined) ?? (kind === 'phone' || kind === 'count' ? attributes.get('name') : undefined);
    if (kind && id !== undefined) {
      const date = attributes.get('at');
      const ref = kind === 'lawdate' ? `${id}.${attributes.get('of') ?? 'effective'}` : kind === 'law' && date ? `${id}#${date}` : kind === 'figure' && date ? `${id}@${date}` : id;
      found.push({ kind, ref, place });
    }
    for (const [, ref] of (component === 'FigureTable' ? attributes.get('ids') ?? '' : '').matchAll(/['"]([^'"]+)['"]/g)) found.push({ kind: 'figure', ref: ref!, place });
    const limit = attributes.get('limit');
    if (limit) found.push({ kind: 'figure', ref: limit, place });
    const law = attributes.get('law');
    if (law) found.push({ kind: 'law', ref: law, place });
  }
  return found;
}
