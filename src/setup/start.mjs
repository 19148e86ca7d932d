import { install } from './install.mjs';
import { run } from './run.mjs';

await install();
const built = await run('npm', ['run', '--silent', 'build']);
process.exit(built === 0 ? await run('node', ['src/integrations/serve.ts', ...process.argv.slice(2)]) : built);
