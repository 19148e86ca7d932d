import { defineConfig } from 'playwright/test';
import { CHROMIUM_ARGUMENTS } from './tests/chromium-arguments.ts';
import { leftOutInBrowser } from './tests/of-this-city.ts';

/** Another one for a second checkout on the same machine. */
const port = Number(process.env.TEST_PORT ?? 4390);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  grepInvert: leftOutInBrowser,
  outputDir: 'test-results/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: CHROMIUM_ARGUMENTS,
    },
  },
  webServer: {
    command: `node src/integrations/serve.ts --port ${port} --strict-port`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
