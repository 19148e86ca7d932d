/** `npm run schemas`: writes what makes an editor complete and explain the content files, from the schemas that check them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runTool, UsageError } from '../checks/base/arguments.ts';
import { writeFrontMatterHelp } from './front-matter.ts';
import { editorFiles } from './schemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await runTool('schemas', () => {
  const { rest } = readArguments(process.argv.slice(2), { flags: [], values: [] });
  if (rest.length > 0) throw new UsageError(`用不着 ${rest[0]}`);
  const files = editorFiles();
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  writeFrontMatterHelp(root);
  process.stdout.write(`写好了 ${files.size} 个文件，在 .vscode/ 里。\n`);
  return 0;
});
