/** The parts of a PNG file, and the text that it carries (PNG 3, iTXt). */
import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TEXT = 'iTXt';
/** Keyword of the text, as the standard names it. */
const KEYWORD = 'Description';
/** Bytes of a chunk beside its data: length and name before it, checksum behind. */
const BEFORE = 8;
const AROUND = 12;

/** A part of the file: its name of four letters, and its data. */
export interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The chunks of a file; throws a SyntaxError where it is no PNG. */
export function readChunks(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new SyntaxError('no PNG');
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (at + AROUND > file.length) throw new SyntaxError('PNG: a chunk is cut off');
    const end = at + BEFORE + file.readUInt32BE(at);
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end))
      throw new SyntaxError('PNG: a chunk is broken');
    chunks.push({ name: file.toString('latin1', at + 4, at + BEFORE), data: file.subarray(at + BEFORE, end) });
    at = end + 4;
  }
  return chunks;
}

/** A file of chunks. */
export function writeChunks(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.map(writeChunk)]);
}

function writeChunk({ name, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + BEFORE);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), whole.length - 4);
  return whole;
}

/** A text as the chunk that carries it, uncompressed. */
export const textChunk = (text: string): Chunk => ({
  name: TEXT,
  data: Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0zh-CN\0\0`, 'latin1'), Buffer.from(text, 'utf8')]),
});

/** Every text that a file carries, one under the other; empty when there is none. Throws a SyntaxError for a text that is packed or no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return readChunks(bytes)
    .filter(({ name }) => /^(?:iTXt|tEXt|zTXt)$/.test(name))
    .map((chunk) => readText(chunk))
    .join('\n');
}

function readText({ name, data }: Chunk): string {
  const parts = Buffer.from(data);
  const keyword = parts.indexOf(0);
  if (name !== TEXT || parts[keyword + 1] !== 0) throw new SyntaxError(`PNG: a text in a form that is not read here (${name})`);
  const language = parts.indexOf(0, keyword + 3);
  return new TextDecoder('utf-8', { fatal: true }).decode(parts.subarray(parts.indexOf(0, language + 1) + 1));
}

/** The file with another text in place of its own. */
export const withText = (bytes: Uint8Array, text: string): Buffer =>
  writeChunks(readChunks(bytes).map((chunk) => (chunk.name === TEXT ? textChunk(text) : chunk)));
