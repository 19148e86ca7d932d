import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { stripMarks } from '../../src/figures/marks.ts';
import { renderText } from '../../src/integrations/tokens.ts';

/** What a PDF holds; lengths are points. */
export interface ReadPdf {
  /** Width and height of each page. */
  pages: { width: number; height: number }[];
  /** Text without white space. */
  text: string;
  /** Sizes of the letters by the number of letters. */
  sizes: Map<number, number>;
  /** Pieces of text with the size of their letters, however they are turned. */
  pieces: { text: string; size: number }[];
}

/** Reads a PDF back. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const read: ReadPdf = { pages: [], text: '', sizes: new Map(), pieces: [] };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    read.pages.push({ width: right - left, height: top - bottom });
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      read.text += item.str;
      const size = Math.round(item.height);
      read.sizes.set(size, (read.sizes.get(size) ?? 0) + item.str.trim().length);
      const [, , across, up] = item.transform as number[];
      read.pieces.push({ text: squeeze(item.str), size: Math.hypot(across!, up!) });
    }
  }
  return { ...read, text: squeeze(read.text) };
}

/** The words as a pattern; Chromium's PDF names some characters by their radical (⺠ for 民, ⼾ for 户). */
export const asPrinted = (words: string): RegExp => new RegExp(pattern(words));

/** How often the words stand in a text read back. */
export const timesPrinted = (text: string, words: string): number => [...text.matchAll(new RegExp(pattern(words), 'g'))].length;

/** Words of the site as the reader sees them, tokens filled in, without white space. */
export const plain = (words: string): string => squeeze(stripMarks(renderText(words, { origin: 'PDF' })));

const pattern = (words: string): string =>
  [...plain(words)]
    .map((character) => (character === '户' ? '[户戶]' : `(?:${character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|[\u2e80-\u2fdf])`))
    .join('');

const squeeze = (text: string): string => text.replace(/\s+/g, '').normalize('NFKC');
