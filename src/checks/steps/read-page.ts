/** Reads one finished HTML page: what its readers see and hear, its links, its headings. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { judgedAttribute } from './judged-attributes.ts';
import { cssTexts, drawingIn, isOwnPosition, jsonTexts, scriptTexts } from './published-code.ts';
import { markupTexts } from './published-markup.ts';
import type { PublishedText } from './published-text.ts';
import { decodedText, rawIndex } from './published-text.ts';
import type { SiteFile } from './read-site.ts';
import { withScript } from './with-script.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** An element that matters to a check, with its attributes, its text and its offset in the file. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and all below it, marks included. */
  readonly text: string;
  readonly offset: number;
  /** Holds an image, a form control or another element that is content without text. */
  readonly pictured: boolean;
  /** Inside `<main>`. */
  readonly main: boolean;
}

/** A finished page as the checks see it. */
export interface SitePage {
  readonly file: SiteFile;
  /** `/assistance/dibao/`, or `/404.html` for a page that is no folder's index. */
  readonly address: string;
  readonly texts: readonly PublishedText[];
  /** Every element in document order. */
  readonly elements: readonly PageElement[];
  /** Text in reading order inside `<main>`, cut into headings and what stands between them. */
  readonly outline: readonly OutlinePart[];
}

/** A heading with its level, or content (`level` 0). */
interface OutlinePart {
  readonly level: number;
  readonly text: string;
  readonly offset: number;
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins del kbd label mark q s samp small span strong sub sup time tspan u var wbr'.split(' '),
);
const PICTURES = new Set('img svg input select textarea button video audio canvas iframe object picture hr'.split(' '));
const HEADING = /^h([1-6])$/;

/** The address at which a file is served. */
export function addressOf(path: string): string {
  return `/${path}`.replace(/\/index\.html$/, '/');
}

/** Parses a page. Never throws: broken HTML is read as a browser would read it. */
export function readPage(file: SiteFile): SitePage {
  return new PageReader(file).read();
}

class PageReader {
  readonly file: SiteFile;
  readonly texts: PublishedText[] = [];
  readonly elements: PageElement[] = [];
  readonly outline: OutlinePart[] = [];
  /** Everything read, one piece of text behind the other; elements and headings are stretches of it. */
  everything = '';
  pieces: { text: string; raw: string; offset: number }[] = [];
  whole: { start: number; end: number }[] = [];
  length = 0;

  constructor(file: SiteFile) {
    this.file = file;
  }

  read(): SitePage {
    const document = parse(withScript(this.file.text), { sourceCodeLocationInfo: true, scriptingEnabled: false });
    for (const child of document.childNodes) this.visit(child, false, 0);
    this.flush();
    return { file: this.file, address: addressOf(this.file.path), texts: this.texts, elements: this.elements, outline: this.outline };
  }

  /** Reads a node and all below it; answers whether a picture is there. */
  visit(node: ChildNode, main: boolean, heading: number): boolean {
    if ('tagName' in node) return this.element(node, main, heading);
    if (node.nodeName === '#text') this.text(node as DefaultTreeAdapterTypes.TextNode, main, heading);
    return false;
  }

  text(node: DefaultTreeAdapterTypes.TextNode, main: boolean, heading: number): void {
    const location = node.sourceCodeLocation;
    const offset = location?.startOffset ?? 0;
    const raw = location ? this.file.text.slice(location.startOffset, location.endOffset) : node.value;
    this.pieces.push({ text: node.value, raw, offset });
    this.everything += node.value;
    this.length += node.value.length;
    if (main && heading === 0 && node.value.trim() !== '') this.outline.push({ level: 0, text: node.value, offset });
  }

  element(node: Element, inMain: boolean, inHeading: number): boolean {
    const tag = node.tagName;
    const offset = node.sourceCodeLocation?.startOffset ?? 0;
    const attributes: Record<string, string> = {};
    for (const { name, value } of node.attrs) attributes[name] = value;
    this.attributes(node, attributes, offset);
    const element = new Stretch(this, tag, attributes, offset, inMain);
    this.elements.push(element);
    if (tag === 'style' || tag === 'script') {
      this.embedded(node, tag, attributes);
      return false;
    }
    const level = Number(HEADING.exec(tag)?.[1] ?? inHeading);
    const main = inMain || tag === 'main';
    if (!INLINE.has(tag)) this.flush();
    const start = this.length;
    if (level > inHeading && main) this.outline.push(new Heading(level, element));
    let pictured = PICTURES.has(tag);
    for (const child of tag === 'template' ? (node as DefaultTreeAdapterTypes.Template).content.childNodes : node.childNodes) {
      if (this.visit(child, main, level)) pictured = true;
    }
    element.end = this.length;
    element.pictured = pictured;
    if (tag === 'data' && attributes['data-figure'] !== undefined) this.whole.push({ start, end: this.length });
    if (tag === 'br' || !INLINE.has(tag)) this.flush();
    if (main && level === 0 && PICTURES.has(tag)) this.outline.push({ level: 0, text: `<${tag}>`, offset });
    return pictured;
  }

  attributes(node: Element, attributes: Record<string, string>, elementOffset: number): void {
    for (const { name, value } of node.attrs) {
      if (name === 'style')
        this.texts.push(
          ...cssTexts(value).map((text) => ({
            ...text,
            where: `${node.tagName} 的属性 style`,
            offsetOf: () => node.sourceCodeLocation?.attrs?.[name]?.startOffset ?? elementOffset,
          })),
        );
      const drawing = drawingIn(value);
      if (drawing !== null)
        this.texts.push(
          ...markupTexts(drawing).map((text) => ({
            ...text,
            where: `${node.tagName} 的属性 ${name} 里的图`,
            offsetOf: () => node.sourceCodeLocation?.attrs?.[name]?.startOffset ?? elementOffset,
          })),
        );
      if (value.trim() === '' || !judgedAttribute(node.tagName, name, attributes)) continue;
      const location = node.sourceCodeLocation?.attrs?.[name];
      const written = location ? this.file.text.slice(location.startOffset, location.endOffset) : '';
      const lead = /^[^=]*=\s*["']?/.exec(written)?.[0].length ?? 0;
      this.texts.push(
        decodedText(value, written.slice(lead), `${node.tagName} 的属性 ${name}`, (location?.startOffset ?? elementOffset) + lead),
      );
    }
  }

  embedded(node: Element, tag: string, attributes: Record<string, string>): void {
    const child = node.childNodes[0];
    if (!child || child.nodeName !== '#text') return;
    const source = (child as DefaultTreeAdapterTypes.TextNode).value;
    const offset = child.sourceCodeLocation?.startOffset ?? 0;
    const move = (text: PublishedText): PublishedText => ({ ...text, offsetOf: (index) => offset + text.offsetOf(index) });
    if (tag === 'style') this.texts.push(...cssTexts(source).map(move));
    else if (/json/.test(attributes.type ?? ''))
      this.texts.push(
        ...jsonTexts(source, false)
          .filter((text) => !isOwnPosition(text))
          .map(move),
      );
    else this.texts.push(...scriptTexts(source).map(move));
  }

  flush(): void {
    const { pieces, whole } = this;
    if (pieces.some(({ text }) => text.trim() !== '')) {
      const base = this.length - pieces.reduce((sum, { text }) => sum + text.length, 0);
      this.texts.push({
        text: pieces.map(({ text }) => text).join(''),
        where: '正文',
        whole: whole.map(({ start, end }) => ({ start: start - base, end: end - base })),
        offsetOf: (index) => offsetIn(pieces, index),
      });
    }
    this.pieces = [];
    this.whole = [];
  }
}

/** An element as a stretch of what was read; its text is cut out when a check asks for it, for pages are elements within elements. */
class Stretch implements PageElement {
  readonly #page: PageReader;
  readonly #start: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly offset: number;
  readonly main: boolean;
  pictured = false;
  end: number;

  constructor(page: PageReader, tag: string, attributes: Readonly<Record<string, string>>, offset: number, main: boolean) {
    this.#page = page;
    this.#start = page.length;
    this.end = page.length;
    this.tag = tag;
    this.attributes = attributes;
    this.offset = offset;
    this.main = main;
  }

  get text(): string {
    return this.#page.everything.slice(this.#start, this.end);
  }
}

class Heading implements OutlinePart {
  readonly level: number;
  readonly #element: Stretch;

  constructor(level: number, element: Stretch) {
    this.level = level;
    this.#element = element;
  }

  get text(): string {
    return this.#element.text;
  }

  get offset(): number {
    return this.#element.offset;
  }
}

function offsetIn(pieces: readonly { text: string; raw: string; offset: number }[], index: number): number {
  let rest = index;
  for (const { text, raw, offset } of pieces) {
    if (rest < text.length) return offset + rawIndex(raw, rest);
    rest -= text.length;
  }
  const last = pieces[pieces.length - 1]!;
  return last.offset + last.raw.length;
}
