/** Pages of a packed copy: relative addresses and scripts that a file:// address can load; every other character stays. */

import type { DefaultTreeAdapterTypes, Token } from 'parse5';
import { parse } from 'parse5';
import { withScript } from '../checks/steps/with-script.ts';
import { isRooted, relativeAddress } from './pack-address.ts';
import { PLACE_SCRIPT, starterOf } from './pack-script.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** What a page is packed with. */
export interface Packing {
  /** Every file of the copy. */
  readonly files: ReadonlySet<string>;
  /** Scripts that stay modules. */
  readonly modules: ReadonlySet<string>;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data-program', 'data-words']);
/** Addresses that a script makes fit when the page is open. */
const FOR_SCRIPTS = new Set(['data-traceless']);

/** The page `from` as it stands in a packed copy. Throws on an address of a kind that is not known here. */
export function packPage(from: string, html: string, packing: Packing): string {
  const edits: Edit[] = [];
  for (const element of elementsOf(parse(withScript(html), { sourceCodeLocationInfo: true }))) {
    const location = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    if (!location) continue;
    const script = moduleOf(element);
    if (script !== null) edits.push({ start: location.startOffset, end: location.endOffset, text: classicTag(from, script, packing) });
    else edits.push(...relativeAttributes(from, element, location, packing));
  }
  return applyEdits(html, edits);
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf('content' in child ? child.content : child);
  }
}

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

/** The address of the module that a script element loads; null for any other element. */
function moduleOf(element: Element): string | null {
  return element.tagName === 'script' && attribute(element, 'type') === 'module' ? (attribute(element, 'src') ?? null) : null;
}

function classicTag(from: string, src: string, { files, modules }: Packing): string {
  const file = src.slice(1);
  return tag(from, `/${modules.has(file) ? starterOf(file) : file}`, files);
}

/** `defer` keeps the moment at which a module would have run. */
const tag = (from: string, src: string, files: ReadonlySet<string>): string => `<script defer src="${relativeAddress(from, src, files)}">`;

function relativeAttributes(from: string, element: Element, location: Token.LocationWithAttributes, { files }: Packing): Edit[] {
  return element.attrs
    .filter(({ value }) => isRooted(value))
    .flatMap(({ name, value }): Edit[] => {
      const at = location.attrs?.[name];
      if (!at) return [];
      const place = { start: at.startOffset, end: at.endOffset };
      if (ADDRESSES.has(name)) return [{ ...place, text: `${name}="${relativeAddress(from, value, files)}"` }];
      if (!FOR_SCRIPTS.has(name)) throw new Error(`${from} 里 <${element.tagName}> 的 ${name} 是 ${value}：打包时不知道怎么改成相对地址`);
      const end = location.endOffset;
      return [{ start: end, end, text: `${tag(from, `/${PLACE_SCRIPT}`, files)}</script>` }];
    });
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const parts = [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: fresh }) => {
      const part = text.slice(done, start) + fresh;
      done = end;
      return part;
    });
  return parts.join('') + text.slice(done);
}
