/** Requests exactly as written: `fetch` would tidy the path and undo the compression. */
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:http';
import { request as requestTls, Agent as TlsAgent } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tls?: boolean;
}

const agents = { http: new Agent({ keepAlive: true }), tls: new TlsAgent({ rejectUnauthorized: false }) };

/** What 127.0.0.1 answers on the port. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, tls = false }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = tls ? requestTls : request;
    send({ host: '127.0.0.1', port, path, method, headers, agent: tls ? agents.tls : agents.http }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }))
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
