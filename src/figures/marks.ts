/**
 * Invisible marks around every number that comes from data: `\uE000<kind>:<ref>\uE001<text>\uE002`.
 * The build writes them while rendering, recomputes each one from the data, and strips them before
 * anything is published.
 */

/** F figure, L law, T date of data, P phone, C computed count, E exemption. */
export type MarkKind = 'F' | 'L' | 'T' | 'P' | 'C' | 'E';

/** One mark found in a text; `start`/`end` span the whole mark, delimiters included. */
export interface Mark {
  readonly kind: MarkKind;
  readonly ref: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const MARK_OPEN = '\uE000';
export const MARK_MIDDLE = '\uE001';
export const MARK_CLOSE = '\uE002';

/** Thrown for a mark inside a mark, a broken mark, or an unknown kind. */
export class MarkError extends Error {
  override readonly name = 'MarkError';
}

const KINDS = 'FLTPCE';
const DELIMITER = /[\uE000-\uE002]/;

/** Whether the text holds any mark delimiter, complete or not. */
export const hasMarks = (text: string): boolean => DELIMITER.test(text);

/** Wraps `text` in a mark that names where it comes from. */
export function mark(kind: MarkKind, ref: string, text: string): string {
  if (ref === '') throw new MarkError('a mark needs a reference');
  if (hasMarks(ref) || hasMarks(text)) throw new MarkError(`a mark inside a mark: ${kind}:${ref}`);
  return `${MARK_OPEN}${kind}:${ref}${MARK_MIDDLE}${text}${MARK_CLOSE}`;
}

/** Every mark of a text, in order. Throws when a delimiter stands alone or marks are nested. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (;;) {
    const start = nextDelimiter(text, at);
    if (start < 0) return marks;
    const middle = nextDelimiter(text, start + 1);
    const close = middle < 0 ? -1 : nextDelimiter(text, middle + 1);
    if (text[start] !== MARK_OPEN || text[middle] !== MARK_MIDDLE || text[close] !== MARK_CLOSE) {
      throw new MarkError(`a broken mark at offset ${start}: ${printable(text.slice(start, start + 60))}`);
    }
    const kind = text[start + 1]!;
    const ref = text.slice(start + 3, middle);
    if (!KINDS.includes(kind) || text[start + 2] !== ':' || ref === '') {
      throw new MarkError(`a mark of unknown kind at offset ${start}: ${printable(text.slice(start, close + 1))}`);
    }
    marks.push({ kind: kind as MarkKind, ref, text: text.slice(middle + 1, close), start, end: close + 1 });
    at = close + 1;
  }
}

/** The text without its marks: what the reader sees. Throws on broken marks. */
export function stripMarks(text: string): string {
  return replaceMarks(text, (found) => found.text);
}

/** The text with each mark replaced by what `by` gives for it. Throws on broken marks. */
export function replaceMarks(text: string, by: (found: Mark) => string): string {
  let result = '';
  let at = 0;
  for (const found of readMarks(text)) {
    result += text.slice(at, found.start) + by(found);
    at = found.end;
  }
  return result + text.slice(at);
}

function nextDelimiter(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xe000 && code <= 0xe002) return at;
  }
  return -1;
}

const printable = (text: string): string => text.replace(/[\uE000-\uE002]/g, '¦');
