/** `npm run bench`: measurements that are no tests. Without a name, lists them. */
import { runTool } from '../../src/checks/base/arguments.ts';
import { runCheckText } from './check-text/cli.ts';
import { runChecks } from './checks/cli.ts';
import { runLighthouse } from './lighthouse/cli.ts';
import { runMutations } from './mutations/cli.ts';
import { runScale } from './scale/cli.ts';
import { runSearch } from './search/cli.ts';
import { runServing } from './serving/cli.ts';
import { runWeight } from './weight/cli.ts';

const BENCHES: Readonly<Record<string, { readonly about: string; readonly run: (args: readonly string[]) => number | Promise<number> }>> = {
  mutations: {
    about:
      '随机改错一个数字，看能查出多少（--count 每种几处，--seed 种子，--kind 只做一种，--only data 只用数据核对，--only output 只看成品）',
    run: runMutations,
  },
  checks: { about: '十万个数字、五万条关系，核对要多少时间和内存（--sizes 25000,50000,100000）', run: runChecks },
  scale: {
    about: '造一千、三千、一万张政策页的城市，整个生成要多少时间和内存，和普通的 Astro 比（--sizes 1000,3000,10000）',
    run: runScale,
  },
  'check-text': { about: '核稿核十万字要多少时间，在标注过的稿子里能标出多少错（--characters 多少字，--runs 量几遍）', run: runCheckText },
  search: {
    about:
      '搜索找得准不准、要多少流量和时间，和原版 Pagefind 比（--pages 造多少页，0 是不造，--repeat 量几句，--asked 问造出来的网站几句）',
    run: runSearch,
  },
  serving: {
    about: 'nginx 按 deploy/nginx/ 的配置每秒答多少请求，要用 wrk（--seconds 每种几秒，--connections 几条连接）',
    run: runServing,
  },
  weight: { about: '每一页第一眼要多少字节，最重的在前（--most 列几页）', run: runWeight },
  lighthouse: { about: '每种页面各一页，四项是不是都 100 分，像在手机上一样（--only 只量一页）', run: runLighthouse },
};

const [name, ...args] = process.argv.slice(2);
const bench = name === undefined ? undefined : BENCHES[name];
if (bench) await runTool('bench', () => bench.run(args));
else {
  if (name !== undefined) console.error(`没有叫“${name}”的测量。`);
  console.log('用法：npm run bench -- <名称> [选项]');
  for (const [known, { about }] of Object.entries(BENCHES)) console.log(`  ${known}\t${about}`);
  process.exitCode = name === undefined ? 0 : 2;
}
