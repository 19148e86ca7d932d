/** What readers see of a finished page, as data: an ordinary template can print it again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { addressOf } from '../../../src/checks/steps/read-page.ts';
import { pathsBelow } from '../../../src/checks/steps/read-site.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page with its text cut into headings, paragraphs, cells and buttons. */
export interface VisiblePage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly blocks: readonly (readonly [tag: string, className: string, text: string])[];
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
const BLOCKS = new Set([...HEADINGS, 'p', 'li', 'dt', 'dd', 'td', 'th', 'pre', 'summary', 'button', 'caption']);

/** Pages of a finished site, but for those that `skipped` names. */
export function visiblePages(dist: string, skipped: ReadonlySet<string>): VisiblePage[] {
  return pathsBelow(dist)
    .filter((path) => /(?:^|\/)index\.html$/.test(path) && !skipped.has(addressOf(path)))
    .map((path) => visiblePage(addressOf(path), readFileSync(join(dist, path), 'utf8')));
}

/** The frame of a page: what stands before and behind its own text, without scripts. */
export function frameOf(html: string): { before: string; after: string } {
  const body = html.slice(html.indexOf('>', html.indexOf('<body')) + 1, html.indexOf('</body>'));
  const withoutScripts = body.replace(/<script[\s\S]*?<\/script>/g, '');
  const from = withoutScripts.indexOf('<main');
  return { before: withoutScripts.slice(0, from), after: withoutScripts.slice(withoutScripts.indexOf('</main>') + '</main>'.length) };
}

function visiblePage(address: string, html: string): VisiblePage {
  const blocks: [string, string, string][] = [];
  const document = parse(html);
  const main = find(document.childNodes, 'main');
  if (main) collect(main, blocks);
  return {
    address,
    title: textOf(find(document.childNodes, 'title')),
    description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
    blocks,
  };
}

function collect(node: DefaultTreeAdapterTypes.Element, blocks: [string, string, string][]): void {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const holdsBlocks = child.childNodes.some((below) => 'tagName' in below && containsBlock(below));
    if (!BLOCKS.has(child.tagName) || holdsBlocks) collect(child, blocks);
    else {
      const text = textOf(child).trim();
      if (text !== '') blocks.push([HEADINGS.has(child.tagName) ? child.tagName : 'p', classOf(child), text]);
    }
  }
}

const containsBlock = (node: DefaultTreeAdapterTypes.Element): boolean =>
  BLOCKS.has(node.tagName) || node.childNodes.some((below) => 'tagName' in below && containsBlock(below));

const classOf = ({ attrs }: DefaultTreeAdapterTypes.Element): string => attrs.find(({ name }) => name === 'class')?.value ?? 'block';

function find(nodes: readonly Node[], tag: string): DefaultTreeAdapterTypes.Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === tag ? node : find(node.childNodes, tag);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
