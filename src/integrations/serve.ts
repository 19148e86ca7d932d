/** Serves the finished site from `dist/` on this machine: `npm start`, previews and browser tests. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { site } from '../site.config.ts';
import { answerFrom } from './static-files.ts';

const FIRST_PORT = 4321;
const PORTS_TRIED = 50;

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Options {
  readonly host: string;
  readonly port: number;
  readonly strict: boolean;
}

/** Listens on the port, or on the next free one unless the port is strict. */
export async function listen(server: Server, { host, port, strict }: Options): Promise<number> {
  for (let tried = port; tried < port + (strict ? 1 : PORTS_TRIED) && tried < 65_536; tried += 1) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
      server.once('error', refuse).listen(tried, host, () => {
        server.off('error', refuse);
        resolve(true);
      });
    });
    if (free) return tried;
  }
  throw new Error(strict ? `端口 ${port} 被别的程序占着` : `端口 ${port} 到 ${port + PORTS_TRIED - 1} 都被占着`);
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      'strict-port': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port ?? process.env.PORT ?? FIRST_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`端口要是 1 到 65535 之间的整数，写的是 ${values.port ?? process.env.PORT}`);
  return { host: values.host, port, strict: values['strict-port'] };
}

async function main(): Promise<void> {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new Error('dist/ 里还没有网站，先运行 npm run build');
  const options = readOptions();
  const server = createServer(answerFrom(folder, site.traceless));
  const port = await listen(server, options);
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  console.log(`\n网站已经打开：http://${host}:${port}/\n按 Ctrl+C 停止。`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: Error) => {
    console.error(`没有开起来：${error.message}。`);
    process.exit(2);
  });
}
