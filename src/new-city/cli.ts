/** `npm run new-city -- <folder>`: the project for another city, without content. Exit 0 done, 2 not done; nothing is ever overwritten. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runTool, UsageError } from '../checks/base/arguments.ts';
import { currentDay } from '../checks/steps/run.ts';
import { makeCity, refuseUnfit } from './make-city.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await runTool('new-city', () => {
  const { rest } = readArguments(process.argv.slice(2), { flags: [], values: [] });
  if (rest.length !== 1) throw new UsageError('要写明新站放在哪个文件夹，只写一个：npm run new-city -- ../my-city');
  const to = resolve(rest[0]!);
  refuseUnfit(root, to);
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
