/** Firefox ESR over WebDriver BiDi, which it speaks by itself. */

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Said {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: never;
  error?: string;
  message?: string;
  method?: string;
  params?: { request?: { request: string; url: string } };
}

/** What becomes of a request: it goes through, fails as without a network, or is never answered. */
export type Network = 'on' | 'cut off' | 'too slow';

/** One window of Firefox ESR with a profile of its own. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #profile: string;
  readonly #waiting = new Map<number, (said: Said) => void>();
  #last = 0;
  #context = '';
  #network: Network = 'on';

  private constructor(process: ChildProcess, socket: WebSocket, profile: string) {
    this.#process = process;
    this.#socket = socket;
    this.#profile = profile;
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)) as Said);
  }

  /** Starts the Firefox that FIREFOX_PATH names. */
  static async start(): Promise<Firefox> {
    const path = process.env.FIREFOX_PATH;
    if (!path) throw new Error('FIREFOX_PATH names no Firefox: run the tests with npm test, which finds or installs one');
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (part) => {
        said += part;
        const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said.slice(-500)}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    const firefox = new Firefox(child, socket, profile);
    await firefox.#send('session.new', { capabilities: {} });
    const { contexts } = await firefox.#send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
    firefox.#context = contexts[0]!.context;
    await firefox.#send('session.subscribe', { events: ['network.beforeRequestSent'] });
    await firefox.#send('network.addIntercept', { phases: ['beforeRequestSent'] });
    return firefox;
  }

  async open(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** The value of an expression that is a string, a number or a boolean. */
  async evaluate<T extends string | number | boolean>(expression: string): Promise<T> {
    const { result } = await this.#send<{ result: { value: T } }>('script.evaluate', {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    return result.value;
  }

  /** Waits until the expression is true; throws after ten seconds. */
  async until(expression: string): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) {
      if (await this.evaluate<boolean>(expression).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`in Firefox this never came true: ${expression}`);
  }

  /** What becomes of every request from now on. */
  network(state: Network): void {
    this.#network = state;
  }

  async back(): Promise<void> {
    await this.#send('browsingContext.traverseHistory', { context: this.#context, delta: -1 });
  }

  close(): void {
    this.#socket.close();
    this.#process.kill('SIGKILL');
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #send<T>(method: string, params: object): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const said = await new Promise<Said>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (said.type === 'error') throw new Error(`${method}: ${said.error} ${said.message}`);
    return said.result as T;
  }

  #hear(said: Said): void {
    if (said.id !== undefined) this.#waiting.get(said.id)?.(said);
    const request = said.method === 'network.beforeRequestSent' ? said.params!.request! : null;
    if (!request || this.#network === 'too slow') return;
    // A request that was not held back answers with an error, which does not matter.
    this.#send(this.#network === 'on' ? 'network.continueRequest' : 'network.failRequest', { request: request.request }).catch(() => {});
  }
}
