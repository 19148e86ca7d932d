/** A stretch of a published file that readers see or hear, marks included, with the way back to its place in the file. */
export interface PublishedText {
  readonly text: string;
  /** Where it stands, in words: 正文, 属性 alt, 标题. */
  readonly where: string;
  /** Offset in the file of the character at `index`. */
  offsetOf(index: number): number;
  /** Stretches that were compared with a figure as a whole: `<data data-figure>`. */
  readonly whole?: readonly { readonly start: number; readonly end: number }[];
}

/** Text that stands in the file as it is read. */
export function plainText(text: string, where: string, offset: number): PublishedText {
  return { text, where, offsetOf: (index) => offset + index };
}

/** Decoded text whose raw form, character references included, begins at `offset`. */
export function decodedText(text: string, raw: string, where: string, offset: number): PublishedText {
  return { text, where, offsetOf: (index) => offset + rawIndex(raw, index) };
}

const REFERENCE = /^&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][A-Za-z\d]*);?/;

/** Index in raw markup of the decoded character at `index`, counting each character reference as one. */
export function rawIndex(raw: string, index: number): number {
  if (!raw.includes('&')) return index;
  let at = 0;
  for (let passed = 0; passed < index && at < raw.length; passed += 1) {
    const reference = raw[at] === '&' ? REFERENCE.exec(raw.slice(at, at + 40)) : null;
    at += reference ? reference[0].length : 1;
  }
  return at;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the character references of XML. */
export function decodeXml(raw: string): string {
  return raw.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
