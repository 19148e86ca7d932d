/** A picture for sharing as a PNG file. What was drawn once is kept: an unchanged picture is read, not drawn. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { readChunks, textChunk, writeChunks } from '../checks/steps/png.ts';
import { stripMarks } from '../figures/marks.ts';
import type { Card } from './card.ts';
import { cardText } from './card.ts';
import { COLOURS, drawCard, HEIGHT, WIDTH } from './draw.ts';
import { encode, paletteOf } from './encode.ts';
import { FONT_VERSION } from './glyphs.ts';

/** Raise it when the same lines are drawn in another way, so that nothing old is taken from the cache. */
const DRAWING = 1;

/** Sixteen colours: large signs show their edges, so they have more steps. */
const PALETTE = paletteOf(COLOURS.paper, [
  [COLOURS.ink, 4],
  [COLOURS.pine, 4],
  [COLOURS.soft, 3],
  [COLOURS.doubt, 3],
  [COLOURS.line, 1],
]);

/** The picture with its text, marks included. `cache` is a folder that may be deleted at any time. */
export async function cardPicture(card: Card, cache: string): Promise<Buffer> {
  const kept = join(cache, `${keyOf(card)}.png`);
  if (!existsSync(kept)) keep(kept, cache, await drawn(card));
  const [head, ...rest] = readChunks(readFileSync(kept));
  return writeChunks([head!, textChunk(cardText(card)), ...rest]);
}

function keyOf(card: Card): string {
  const lines = card.map(({ style, text }) => [style, stripMarks(text)]);
  const made = { drawing: DRAWING, font: FONT_VERSION, renderer: sharp.versions, lines };
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}

async function drawn(card: Card): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(await drawCard(card)))
    .removeAlpha()
    .raw()
    .toBuffer();
  return writeChunks(encode(pixels, WIDTH, HEIGHT, PALETTE));
}

/** Written aside and moved into place: a build that dies leaves no half picture. */
function keep(path: string, cache: string, bytes: Buffer): void {
  mkdirSync(cache, { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
