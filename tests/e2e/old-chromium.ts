/** Chromium 79 of 2019, from an npm package, driven over its debugging protocol: nothing newer can speak to it. */

import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const bin = join(dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')), 'bin');
const unpacked = join(bin, '../../.cache/chromium-79');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--hide-scrollbars',
  '--remote-debugging-port=0',
];

/** Unpacks the browser and its libraries once; throws where it cannot run at all. */
function unpack(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Chromium 79 only runs on Linux on x64: run the browser tests there');
  if (existsSync(unpacked)) return;
  const making = `${unpacked}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  writeFileSync(join(making, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), { mode: 0o755 });
  writeFileSync(join(making, 'aws.tar'), brotliDecompressSync(readFileSync(join(bin, 'aws.tar.br'))));
  execFileSync('tar', ['xf', join(making, 'aws.tar'), '-C', making]);
  try {
    renameSync(making, unpacked);
  } catch (error) {
    rmSync(making, { recursive: true });
    if (!existsSync(unpacked)) throw error; // Another worker may have been first.
  }
}

interface Answer {
  result?: { value?: unknown };
  exceptionDetails?: { exception?: { description?: string }; text: string };
}

/** Where the first window listens; it comes a moment after the browser. */
async function windowOf(address: string): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) {
    const targets = (await (await fetch(`http://${address}/json`)).json()) as { type: string; webSocketDebuggerUrl: string }[];
    const window = targets.find(({ type }) => type === 'page');
    if (window) return window.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Chromium 79 opened no window');
}

/** One window of the old browser. */
export class OldChromium {
  readonly errors: string[] = [];
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: never) => void>();
  #last = 0;
  #loaded: (() => void) | undefined;

  private constructor(process: ChildProcess, socket: WebSocket) {
    this.#process = process;
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)));
  }

  /** Starts the browser with a window of the given size. */
  static async start(width = 360, height = 740): Promise<OldChromium> {
    unpack();
    const process = spawn(join(unpacked, 'chromium'), [...FLAGS, `--window-size=${width},${height}`, 'about:blank'], {
      env: { ...globalThis.process.env, LD_LIBRARY_PATH: join(unpacked, 'lib') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      process.stderr!.on('data', (part) => {
        said += part;
        const found = /DevTools listening on ws:\/\/([^/\s]+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      process.once('exit', (code) => reject(new Error(`Chromium 79 ended with ${code}: ${said.slice(-500)}`)));
    });
    const socket = new WebSocket(await windowOf(address));
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    const browser = new OldChromium(process, socket);
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await browser.#send(`${domain}.enable`);
    return browser;
  }

  /** Goes to an address and waits until it has loaded. */
  async open(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      this.#loaded = resolve;
    });
    await this.#send('Page.navigate', { url });
    await loaded;
  }

  /** The value of an expression in the page; a promise is waited for. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#send<Answer>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result!.value as T;
  }

  /** Waits until the expression is true; throws after ten seconds. */
  async until(expression: string): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) {
      if (await this.evaluate<boolean>(expression).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`in Chromium 79 this never came true: ${expression}`);
  }

  /** From now on; too slow means that no answer comes within a minute. */
  async network(state: 'on' | 'cut off' | 'too slow'): Promise<void> {
    await this.#send('Network.emulateNetworkConditions', {
      offline: state === 'cut off',
      latency: state === 'too slow' ? 60_000 : 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }

  close(): void {
    this.#socket.close();
    this.#process.kill('SIGKILL');
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<T>((resolve) => {
      this.#waiting.set(id, resolve as (answer: never) => void);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  #hear({ id, result, method, params }: { id?: number; result?: unknown; method?: string; params?: Record<string, never> }): void {
    if (id !== undefined) this.#waiting.get(id)?.(result as never);
    if (method === 'Page.loadEventFired') this.#loaded?.();
    if (method === 'Runtime.exceptionThrown') this.errors.push(JSON.stringify(params).slice(0, 300));
  }
}
