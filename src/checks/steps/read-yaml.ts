/** One YAML file with the position of every value. */

import type { Document, Node, Pair, YAMLError, YAMLMap } from 'yaml';
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import type { SourcePlace } from '../../figures/content.ts';
import type { Finding } from '../base/finding.ts';

type Path = readonly (string | number)[];

/** A parsed file; `value` is null when it could not be parsed. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Position of a value, or of the nearest one above it. */
  place(path: Path): SourcePlace;
  /** Every string value with its keys and a position for each offset in it. */
  strings(): YamlString[];
}

export interface YamlString {
  readonly path: Path;
  readonly value: string;
  at(offset: number): SourcePlace;
}

const MOST_ERRORS = 10;
/** The same fault more often in one file says no more. */
const MOST_REPEATED = 200;
const LOOKS_LIKE_VALUE = /^[+-]?\d[\d.,:_+-]*$/;

/** Parses a text; faults become findings. `firstLine` is the line of the file on which the text begins. */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const lines = new LineCounter();
  const placeAt = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, col: Math.max(1, col) };
  };
  const nothing = (finding: Finding): YamlFile => ({
    file,
    text,
    value: null,
    findings: [finding],
    place: () => placeAt(0),
    strings: () => [],
  });
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, version: '1.2' });
  } catch (error) {
    return nothing(broken({ file, line: firstLine, col: 1 }, '这个文件不是 YAML', (error as Error).message));
  }
  const fatal = document.errors.length > 0;
  const findings = fatal
    ? document.errors.slice(0, MOST_ERRORS).map((error) => yamlFinding(error, placeAt(error.pos[0])))
    : [...repeatedKeys(document, placeAt), ...quoteBareValues(document, placeAt)];
  let value: unknown = null;
  try {
    value = fatal ? null : document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return nothing(broken(placeAt(0), '用了 & 和 * 这样的引用写法', (error as Error).message));
  }
  return {
    file,
    text,
    value,
    findings,
    place: (path) => placeAt(offsetOf(document, path)),
    strings: () => stringsOf(document, text, placeAt),
  };
}

const broken = (place: SourcePlace, what: string, evidence: string): Finding => ({
  slug: 'data-yaml',
  place,
  what: `${what}，没法读下去。`,
  evidence: `解析器的原话：${evidence.split('\n')[0]!.slice(0, 120)}。`,
  remedy: '对照同一目录里别的文件改好；要紧的是缩进、冒号后面的空格和成对的引号。',
});

const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: '行首用了制表符，要用空格',
  BAD_INDENT: '缩进不对',
  MISSING_CHAR: '少了引号、括号或冒号',
  UNEXPECTED_TOKEN: '多出了字符',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，值要加引号',
  MULTILINE_IMPLICIT_KEY: '键写成了两行',
  KEY_OVER_1024_CHARS: '键太长',
  BAD_SCALAR_START: '值的开头是特殊字符，要加引号',
};

const yamlFinding = (error: YAMLError, place: SourcePlace): Finding =>
  broken(place, WORDS[error.code] ?? '这里的写法不合 YAML', error.message);

/** Keys that stand twice in one map. The package's own search takes time that grows with the square of the keys. */
function repeatedKeys(document: Document.Parsed, placeAt: (offset: number) => SourcePlace): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name) && found.length < MOST_REPEATED) found.push(repeatedKey(name, placeAt(startOf(key))));
        seen.add(name);
      }
    },
  });
  return found;
}

const repeatedKey = (key: string, place: SourcePlace): Finding => ({
  slug: 'data-duplicate-id',
  place,
  what: `“${key}”在同一处写了两次，后一次会盖掉前一次。`,
  evidence: `第二次写在第 ${place.line} 行。`,
  remedy: '删去一处，或给其中一个另起编号。',
});

/** Bare numbers and dates lose their digits when read; they are reported and then taken as written. */
function quoteBareValues(document: Document.Parsed, placeAt: (offset: number) => SourcePlace): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== Scalar.PLAIN || node.value === null) return;
      const source = node.source ?? String(node.value);
      if (typeof node.value === 'string' && !LOOKS_LIKE_VALUE.test(source)) return;
      node.value = source;
      if (found.length < MOST_REPEATED)
        found.push({
          slug: 'data-bare-value',
          place: placeAt(node.range?.[0] ?? 0),
          what: `“${source}”没有加引号，程序会按自己的规矩改写它（如 1.50 变成 1.5）。`,
          evidence: `写着 ${source}。`,
          remedy: `写成 "${source}"。`,
        });
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return offset;
      node = pair.value;
      offset = last && isScalar(node) ? startOf(node) : startOf(pair.key);
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      offset = startOf(node);
    } else return offset;
  }
  return offset;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their keys; of repeated ones the first. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let index = indexes.get(map);
  if (!index)
    indexes.set(
      map,
      (index = new Map(
        map.items.toReversed().flatMap((pair): [string, Pair][] => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])),
      )),
    );
  return index;
}

const startOf = (node: unknown): number => (isCollection(node) || isScalar(node) || isAlias(node) ? ((node as Node).range?.[0] ?? 0) : 0);

function stringsOf(document: Document.Parsed, text: string, placeAt: (offset: number) => SourcePlace): YamlString[] {
  const found: YamlString[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node))
      for (const pair of node.items) isPair(pair) && walk(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : '']);
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node) && typeof node.value === 'string') {
      const start = startOf(node);
      const inner = node.type === Scalar.PLAIN ? start : start + 1;
      const literal = text.startsWith(node.value, inner);
      found.push({ path, value: node.value, at: (offset) => placeAt(literal ? inner + offset : start) });
    }
  };
  walk(document.contents, []);
  return found;
}
