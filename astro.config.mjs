import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { findingsWhileWriting } from './src/editor/integration.ts';
import { site } from './src/site.config.ts';
import { stylePlugins } from './src/styles/pipeline.mjs';

/** Old phones are readers too: scripts and styles are lowered to this browser (2019). */
const OLDEST_BROWSER = 'chrome79';

/** A script is named after its component; Astro adds forty signs more, which every page would carry. */
const nameOfScript = ({ name }) => `assets/${name.split('.')[0]}.[hash].js`;

/**
 * Astro sets the target of browser scripts itself, after the user's configuration; this comes later still.
 * Nothing is preloaded: the helper for it names addresses from the root, and a packed copy may lie below one.
 */
function lowerScripts() {
  return {
    name: 'lower-scripts',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              target: OLDEST_BROWSER,
              cssTarget: OLDEST_BROWSER,
              modulePreload: false,
              rolldownOptions: { output: { entryFileNames: nameOfScript } },
            },
          }
        : { build: { target: 'esnext' } },
  };
}

/** Whether pages are shown while they are edited: scripts are modules then, not bundled ones. The environment's word for it is not relied on. */
function tellPreview() {
  return { name: 'tell-preview', config: (_, { command }) => ({ define: { PREVIEW: JSON.stringify(command === 'serve') } }) };
}

/** Programs fetched later bring no style of their own: the helper that would fetch it weighs more than the scripts of a page. */
function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

export default defineConfig({
  site: site.origin,
  outDir: '.build/site',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  scopedStyleStrategy: 'class',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Quotation marks and dashes stand as the editor typed them: evidence is compared literally.
  integrations: [mdx({ smartypants: false }), findingsWhileWriting()],
  vite: {
    plugins: [lowerScripts(), tellPreview(), plainImports()],
    css: { postcss: { plugins: stylePlugins() }, lightningcss: { exclude: Features.LightDark } },
    // Scripts stay in files of their own: the pages' security policy allows no inline ones.
    build: { target: OLDEST_BROWSER, cssTarget: OLDEST_BROWSER, cssMinify: 'lightningcss', assetsInlineLimit: 0 },
  },
});
