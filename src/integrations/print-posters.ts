/** `npm run posters`: prints every sheet of the hotline from the finished site in `dist/` into `posters/`, as PDF. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../setup/browser.mjs';
import { POSTER, posterSheets } from './poster.ts';
import { listen } from './serve.ts';
import { answerFrom } from './static-files.ts';
import { stringSource } from './strings.ts';

const FIRST_PORT = 4721;
const KILOBYTE = 1024;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the person at the keyboard can put right. */
class Missing extends Error {}

async function main(): Promise<void> {
  const dist = join(root, 'dist');
  for (const { id } of posterSheets) {
    if (!existsSync(join(dist, POSTER, id, 'index.html'))) throw new Missing(`dist/ 里没有 ${POSTER}${id}/ 这一页，先运行 npm run build`);
  }
  const out = join(root, 'posters');
  mkdirSync(out, { recursive: true });
  const executablePath: string = await findBrowser();
  const server = createServer(answerFrom(dist));
  const port = await listen(server, { host: '127.0.0.1', port: FIRST_PORT, strict: false });
  console.log(`用 ${executablePath} 打印 ${posterSheets.length} 张。`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    for (const { id, width, height } of posterSheets) {
      const path = join(out, `${id}.pdf`);
      const response = await page.goto(`http://127.0.0.1:${port}${POSTER}${id}/`);
      if (!response?.ok()) throw new Error(`${POSTER}${id}/ 打不开（${response?.status() ?? '没有回答'}）`);
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
      console.log(
        `  posters/${id}.pdf  ${stringSource(`poster.${id}`)}，${width}×${height} 毫米，${Math.ceil(statSync(path).size / KILOBYTE)} KB`,
      );
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  console.log('好了，都在 posters/ 里。打印时缩放选“实际大小”。');
}

main().catch((error: Error) => {
  console.error(error instanceof Missing ? `没有打印：${error.message}。` : `没有打印，是程序自己出了错：${error.message}`);
  process.exit(error instanceof Missing ? 1 : 2);
});
