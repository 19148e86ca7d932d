/** Which attributes of HTML are published text: seen, heard, or shown by a script or another program. */
import { isForReaders } from './published-code.ts';

const SPOKEN =
  /^(?:title|alt|placeholder|label|summary|abbr|download|datetime|srcdoc|aria-(?:label|description|roledescription|value(?:text|now|min|max)|placeholder|braille(?:label|roledescription)))$/;
const TECHNICAL_META =
  /^(?:viewport|theme-color|color-scheme|referrer|robots|googlebot|format-detection|generator|msapplication-.*|apple-mobile-web-app-(?:capable|status-bar-style))$/i;
const HIDDEN_INPUTS = /^(?:hidden|radio|checkbox|range|color)$/i;
/** The number of a list item stands in front of it. */
const VALUED = new Set(['input', 'button', 'meter', 'progress', 'li']);

/**
 * Whether an attribute is judged. Addresses, names, classes, styles and sizes are not; `data-*` is where it holds Chinese words,
 * for scripts show those. `<data value>` is compared with its figure elsewhere.
 */
export function judgedAttribute(tag: string, name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (SPOKEN.test(name)) return true;
  if (name === 'start') return tag === 'ol';
  if (name === 'content') return tag === 'meta' && isReadMeta(attributes);
  if (name === 'value')
    return VALUED.has(tag) && !(tag === 'input' && HIDDEN_INPUTS.test(attributes.type ?? '') && !isForReaders(attributes.value ?? ''));
  return name.startsWith('data-') && isForReaders(attributes[name] ?? '');
}

function isReadMeta(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['http-equiv'] !== undefined || attributes.charset !== undefined) return false;
  const name = attributes.name ?? attributes.property ?? attributes.itemprop ?? '';
  if (/(?:^|:)(?:url|sitedomain|image|secure_url|type|width|height|card|locale)$/i.test(name) && !isForReaders(attributes.content ?? ''))
    return false;
  return !TECHNICAL_META.test(name);
}
