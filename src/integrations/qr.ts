/** QR codes of page addresses, drawn while the site is built, so that a printed page leads back without any outside service. */
import { encode } from 'uqr';

/**
 * The code's side in modules and the path of its dark modules, without a quiet zone: the picture's view box adds it.
 * Error correction M (ISO/IEC 18004): a fold or a stain in the print may cost about 15% of it.
 * @throws {RangeError} when the text does not fit into any code
 */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { size, path: data.map(rowPath).join('') };
}

/** One rectangle for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    let width = 1;
    while (row[x + width]) width += 1;
    path += `M${x} ${y}h${width}v1h-${width}z`;
    x += width;
  }
  return path;
}
