import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathsBelow } from '../checks/steps/read-site.ts';

/** Moves every file below `from` to the same path below `to`. What stands there already must be the same, byte for byte; throws when it is not. */
export function mergeTree(from: string, to: string): void {
  for (const path of pathsBelow(from)) {
    const [source, target] = [join(from, path), join(to, path)];
    if (existsSync(target)) {
      if (!readFileSync(source).equals(readFileSync(target))) throw new Error(`两个进程生成的 ${path} 不一样`);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(source, target);
    }
  }
  rmSync(from, { recursive: true });
}
