/** A small static server that compresses as a good host would, and counts what goes over the network. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Text goes out as brotli; Pagefind's own files are compressed already. */
const TEXT: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Beyond this size the best quality takes minutes; hosts do the same. */
const LARGE = 4_000_000;

/** One answer, with the moment its request came in (`Date.now()`). */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly at: number;
}

/** Brotli as a host stores it beforehand. */
export function brotli(content: Uint8Array): Buffer {
  const quality = content.byteLength > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength },
  });
}

/** Serves a folder, and pages that exist only here. */
export class CountingServer {
  readonly #folder: string;
  readonly #extra: ReadonlyMap<string, string>;
  readonly #ready = new Map<string, Buffer>();
  readonly #server: Server;
  #sent: Sent[] = [];

  constructor(folder: string, extra: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#extra = extra;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Listens on a free port and answers with the origin. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Ends all connections. */
  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** What was sent since the last call. */
  take(): Sent[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  #answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const at = Date.now();
    const path = decodeURIComponent(new URL(url, 'http://bench').pathname);
    const type = TEXT[extname(path) || '.html'];
    try {
      const body = this.#body(path, type !== undefined);
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'max-age=600',
        ...(type === undefined ? {} : { 'content-encoding': 'br' }),
      });
      response.end(body);
      this.#sent.push({ path, bytes: body.length, at });
    } catch {
      response.writeHead(404).end();
    }
  }

  #body(path: string, text: boolean): Buffer {
    const known = this.#ready.get(path);
    if (known) return known;
    const content = this.#extra.get(path) ?? readFileSync(join(this.#folder, normalize(path), path.endsWith('/') ? 'index.html' : ''));
    const body = text ? brotli(Buffer.from(content)) : Buffer.from(content);
    this.#ready.set(path, body);
    return body;
  }
}
