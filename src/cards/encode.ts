/** Pixels as a PNG with sixteen colours: the few of the drawing, and their blends with the paper at the edges of signs. */
import { deflateSync } from 'node:zlib';
import type { Chunk } from '../checks/steps/png.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Bits of a pixel, and so the most colours. */
const DEPTH = 4;
const PALETTE_TYPE = 3;
/** The next levels take twenty times as long for a twentieth of the bytes. */
const LEVEL = 6;

const parse = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

/** The ground first, then each colour in so many steps from the ground to the full. */
export function paletteOf(ground: string, steps: readonly (readonly [colour: string, steps: number])[]): Colour[] {
  const paper = parse(ground);
  const blends = steps.flatMap(([hex, count]) => {
    const full = parse(hex);
    return Array.from({ length: count }, (_, index) => {
      const share = (index + 1) / count;
      return paper.map((from, channel) => Math.round(from + (full[channel]! - from) * share)) as unknown as Colour;
    });
  });
  const palette = [paper, ...blends];
  if (palette.length > 1 << DEPTH) throw new RangeError(`a palette of ${palette.length} colours`);
  return palette;
}

/** RGB pixels, row by row, as the chunks of a PNG. Each pixel takes the nearest colour. */
export function encode(pixels: Uint8Array, width: number, height: number, palette: readonly Colour[]): Chunk[] {
  const stride = 1 + (width * DEPTH) / 8;
  const packed = Buffer.alloc(stride * height);
  const known = new Map<number, number>();
  let last = -1;
  let index = 0;
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 3) {
      const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
      if (colour !== last) {
        last = colour;
        index = known.get(colour) ?? nearest(colour, palette);
        known.set(colour, index);
      }
      if (index !== 0) packed[row * stride + 1 + (column >> 1)]! |= column & 1 ? index : index << DEPTH;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([DEPTH, PALETTE_TYPE], 8);
  return [
    { name: 'IHDR', data: head },
    { name: 'PLTE', data: Uint8Array.from(palette.flat()) },
    { name: 'IDAT', data: deflateSync(packed, { level: LEVEL }) },
    { name: 'IEND', data: new Uint8Array() },
  ];
}

function nearest(colour: number, palette: readonly Colour[]): number {
  const channels = [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distances = palette.map((one) => one.reduce((sum, value, channel) => sum + (value - channels[channel]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}
