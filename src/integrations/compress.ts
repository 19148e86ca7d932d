/** Compresses the finished site once, as well as it can be, so that a host need not do it badly for every reader. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './file-types.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller files fit into one packet as they are. */
const SMALLEST = 512;

/** Whether a file is a compressed copy that stands beside its original. */
export const isCompressedCopy = (path: string): boolean => /\.(?:br|gz)$/.test(path);

/**
 * Writes `.br` and `.gz` beside every text below `folder` that gets smaller by it, and answers with how many files got
 * copies. zlib works in threads of its own; one file for each core is kept in hand.
 */
export async function compressSite(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let compressed = 0;
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) if (await compressFile(file)) compressed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return compressed;
}

async function compressFile(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < SMALLEST) return false;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([brotli(content, { params }), zip(content, { level: constants.Z_BEST_COMPRESSION })]);
  if (br.length >= content.length || gz.length >= content.length) return false;
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return true;
}
