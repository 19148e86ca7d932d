/** Published text of XML: SVG files, feeds, site maps. */

import type { PublishedText } from './published-text.ts';
import { decodedText, decodeXml, plainText } from './published-text.ts';

/** Elements whose text is an address or an identifier. */
const ADDRESSES = new Set(['id', 'guid', 'loc', 'uri', 'link']);
const NOT_SHOWN = new Set(['style', 'script']);
const JUDGED_ATTRIBUTES = /^(?:title|alt|label|aria-(?:label|description|roledescription|valuetext))$/;
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!(?:[^>"']|"[^"]*"|'[^']*')*>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Everything readable in an XML document. */
export function markupTexts(source: string): PublishedText[] {
  const texts: PublishedText[] = [];
  const open: string[] = [];
  let at = 0;
  const inElement = (): string => open[open.length - 1] ?? '';
  const text = (end: number): void => {
    const raw = source.slice(at, end);
    if (raw.trim() !== '' && !NOT_SHOWN.has(inElement()) && !isAddress(inElement(), raw))
      texts.push(decodedText(decodeXml(raw), raw, `元素 ${inElement()}`, at));
  };
  for (const token of source.matchAll(TOKEN)) {
    text(token.index);
    at = token.index + token[0].length;
    const [whole, section, closing, name, attributes] = token;
    if (section !== undefined) texts.push(plainText(section, `元素 ${inElement()}`, token.index + '<![CDATA['.length));
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.includes(name)) open.length = open.lastIndexOf(name);
      continue;
    }
    texts.push(...attributeTexts(attributes!, token.index + 1 + name.length));
    if (!whole.endsWith('/>')) open.push(name);
  }
  text(source.length);
  return texts;
}

function isAddress(element: string, raw: string): boolean {
  return ADDRESSES.has(element) && /^\s*[a-z][a-z\d+.-]*:\S+\s*$/i.test(raw);
}

function attributeTexts(attributes: string, offset: number): PublishedText[] {
  const texts: PublishedText[] = [];
  for (const found of attributes.matchAll(ATTRIBUTE)) {
    const [whole, name, double, single] = found;
    if (!JUDGED_ATTRIBUTES.test(name!)) continue;
    const raw = double ?? single ?? '';
    texts.push(decodedText(decodeXml(raw), raw, `属性 ${name}`, offset + found.index + whole.length - 1 - raw.length));
  }
  return texts;
}
