/** `npm run new-city -- <folder>`: the project for another city, without content. Exit 0 done, 2 not done; nothing is ever overwritten. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runTool, UsageError } from '../checks/base/arguments.ts';
import { currentDay } from '../checks/steps/run.ts';
import { makeCity } from './make-city.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await runTool('new-city', () => {
  const { rest } = readArguments(process.argv.slice(2), { flags: [], values: [] });
  if (rest.length !== 1) throw new UsageError('要写明新站放在哪个文件夹，只写一个：npm run new-city -- ../my-city');
  const to = resolve(rest[0]!);
  refuseUnfit(to);
  makeCity({ from: root, to, day: currentDay() });
  process.stdout.write(`新站建好了：${to}
接下来：
  cd ${to}
  git init
  npm start        安装、检查、生成，打开看看
然后照 README.zh-CN.md 的顺序填。
`);
  return 0;
});

/** The folder must be empty or missing, and outside this project. */
function refuseUnfit(to: string): void {
  const from = resolve(root);
  if (to === from || to.startsWith(from + sep)) throw new UsageError(`${to} 在这个项目里面；请指一个外面的文件夹`);
  if (!existsSync(to)) return;
  if (!statSync(to).isDirectory()) throw new UsageError(`${to} 是一个文件；请指一个空的或者还没有的文件夹`);
  if (readdirSync(to).length > 0) throw new UsageError(`${to} 里已经有东西，不会去覆盖；请指一个空的或者还没有的文件夹`);
}
