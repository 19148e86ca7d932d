import type { AstroIntegration } from 'astro';

/** While writing (`npm run dev`): findings in the terminal and on the page, and pages without marks. Builds know nothing of it. */
export const findingsWhileWriting = (): AstroIntegration => ({
  name: 'findings-while-writing',
  hooks: {
    'astro:config:setup': async ({ command, config, updateConfig }) => {
      if (command !== 'dev') return;
      const { findingsPlugin } = await import('./plugin.ts');
      const { fileURLToPath } = await import('node:url');
      updateConfig({ vite: { plugins: [findingsPlugin(fileURLToPath(config.root))] } });
    },
  },
});
