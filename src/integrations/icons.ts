/** Icons as pixels, made from the one drawing. */
import sharp from 'sharp';
import { readText } from './read-content.ts';

const DRAWING = 'public/favicon.svg';
/** Edge of the drawing's own square. */
const EDGE = 32;
const POINTS_PER_INCH = 72;

/** Edges of the icons that the manifest names, in pixels. */
export const ICON_SIZES = [192, 512] as const;
/** What phones of Apple ask for by a fixed name. */
export const APPLE_SIZE = 180;
const FAVICON_SIZES = [16, 32, 48];

/** The drawing as a square PNG. A filled one has its ground up to the edges, for systems that cut their own shape. */
export function iconPng(size: number, filled = false): Promise<Buffer> {
  const drawing = readText(DRAWING);
  const ground = /<rect[^>]*\sfill="([^"]+)"/.exec(drawing)?.[1];
  if (ground === undefined) throw new Error(`${DRAWING}：没有底色（<rect fill="…">），做不出图标`);
  const picture = sharp(Buffer.from(drawing), { density: (POINTS_PER_INCH * size) / EDGE }).resize(size, size);
  return (filled ? picture.flatten({ background: ground }) : picture).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** Bytes of an icon file's head, and of each entry of its directory. */
const HEAD = 6;
const ENTRY = 16;

/** `favicon.ico`: the small sizes in one file, each as PNG, for browsers that do not draw SVG. */
export async function faviconIco(): Promise<Buffer> {
  const images = await Promise.all(FAVICON_SIZES.map((size) => iconPng(size)));
  const head = Buffer.alloc(HEAD + ENTRY * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, image] of images.entries()) {
    const at = HEAD + ENTRY * index;
    head.writeUInt8(FAVICON_SIZES[index]!, at);
    head.writeUInt8(FAVICON_SIZES[index]!, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}
