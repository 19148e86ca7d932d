/** QR codes of page addresses, drawn while the site is built, so that a printed page leads back without any outside service. */
import { encode } from 'uqr';

/** Light modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;
/** Trying all eight masks for the prettiest pattern takes eight times as long, and readers read each of them as well. */
const MASK = 2;
/** A stroke lies to both sides of its line. */
const HALF = 0.5;

/**
 * The code's view box, in modules with the quiet zone, and the path of its dark modules, to be stroked one module wide:
 * half as long as an outline, on every page.
 * Error correction M (ISO/IEC 18004): a fold or a stain in the print may cost about 15% of it.
 * @throws {RangeError} when the text does not fit into any code
 */
export function qrPath(text: string): { size: number; viewBox: string; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: MASK });
  const side = size + 2 * QUIET;
  return { size, viewBox: `${-QUIET} ${-QUIET - HALF} ${side} ${side}`, path: data.map(rowPath).join('') };
}

/** One line for each run of dark modules, each begun where the last one ended. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let end = 0;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x += 1;
    path += `${path === '' ? `M${from} ${y}` : `m${from - end} 0`}h${x - from}`;
    end = x;
  }
  return path;
}
