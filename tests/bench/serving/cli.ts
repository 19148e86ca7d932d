/** `npm run bench -- serving [--seconds 10] [--connections 64]`: nginx with the settings of `deploy/nginx/` under wrk, on this machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../../../src/checks/base/arguments.ts';
import { ask } from '../../e2e/ask.ts';
import { Nginx } from '../../e2e/nginx.ts';
import { readReport } from './report.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const BROTLI = { 'accept-encoding': 'br' };

interface Load {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Prints a line for each kind of request. Answers with 1 when any of them failed. */
export async function runServing(args: readonly string[]): Promise<number> {
  const { seconds, connections } = readOptions(args);
  if (!existsSync(join(DIST, 'index.html.br'))) throw new UsageError('dist/ 里没有建好并压缩过的网站，先运行 npm run build');
  if (spawnSync('wrk', ['--version']).error) throw new UsageError('没有找到 wrk；装上它（Debian 上：apt-get install wrk），再运行一次');
  const nginx = await Nginx.start();
  try {
    console.log(
      `${availableParallelism()} 核，开始时的负载 ${loadavg()[0]!.toFixed(1)}；nginx 和 wrk 在同一台机器上，每种 ${seconds} 秒、${connections} 条连接`,
    );
    console.log('请求\t每秒请求\t每秒 MB\t每次字节\t延迟中位\t延迟 99%\t出错');
    let failed = 0;
    for (const load of await loads(nginx)) failed += await measure(nginx, load, seconds, connections);
    return failed === 0 ? 0 : 1;
  } finally {
    await nginx.stop();
  }
}

async function measure(nginx: Nginx, { name, path, headers }: Load, seconds: number, connections: number): Promise<number> {
  const { body } = await ask(nginx.port, path, { headers });
  const given = Object.entries(headers).flatMap(([header, value]) => ['-H', `${header}: ${value}`]);
  const report = execFileSync(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, `http://127.0.0.1:${nginx.port}${path}`],
    { encoding: 'utf8' },
  );
  const { perSecond, megabytes, median, slowest, failed } = readReport(report);
  console.log([name, perSecond, megabytes, body.length, median, slowest, failed].join('\t'));
  return failed;
}

async function loads(nginx: Nginx): Promise<Load[]> {
  const page = '/about/';
  const { headers } = await ask(nginx.port, page, { headers: BROTLI });
  const fragment = readdirSync(join(DIST, 'pagefind/fragment')).sort()[0]!;
  return [
    { name: '首页，brotli', path: '/', headers: BROTLI },
    { name: '一页，brotli', path: page, headers: BROTLI },
    { name: '一页，不压缩', path: page, headers: {} },
    { name: '一页，没有变过（304）', path: page, headers: { ...BROTLI, 'if-none-match': headers.etag! } },
    { name: '搜索的词语，brotli', path: '/search/words.json', headers: BROTLI },
    { name: '全文的一页', path: `/pagefind/fragment/${fragment}`, headers: {} },
    { name: '没有的网页', path: '/gone/', headers: BROTLI },
  ];
}

function readOptions(args: readonly string[]): { seconds: number; connections: number } {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string', default: '10' }, connections: { type: 'string', default: '64' } },
  });
  const [seconds, connections] = [Number(values.seconds), Number(values.connections)];
  if (![seconds, connections].every((one) => Number.isInteger(one) && one > 0))
    throw new UsageError('--seconds 和 --connections 要是正整数');
  return { seconds: seconds!, connections: connections! };
}
