import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What is known of a response when its body is complete. */
export interface Head {
  readonly type: string;
  readonly status: number;
}

/** Holds a response's body back until it is complete, and sends what `change` makes of it; bodies that are no text go through as they are. */
export function holdBody(response: ServerResponse, change: (body: string, head: Head) => string): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead } = response;
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one): one is OutgoingHttpHeaders => typeof one === 'object' && one !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown) => {
    keep(chunk);
    Object.assign(response, { write, end, writeHead });
    const body = Buffer.concat(chunks);
    const head = { type: String(response.getHeader('content-type') ?? ''), status: response.statusCode };
    if (body.length === 0 || !TEXT.test(head.type)) return response.end(body);
    const changed = change(body.toString('utf8'), head);
    response.removeHeader('content-length');
    response.removeHeader('etag');
    return response.end(changed);
  }) as typeof response.end;
}

const TEXT = /^(?:text\/|application\/(?:[\w.]+\+)?(?:json|xml)|image\/svg)/;
