import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { leftOut } from './tests/of-this-city.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...leftOut],
    testTimeout: 30_000,
    // Left to itself Vitest keeps one core free: on two cores that is half of them.
    maxWorkers: availableParallelism(),
  },
});
