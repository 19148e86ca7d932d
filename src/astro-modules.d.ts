/// <reference types="astro/client" />

/** TypeScript itself does not read Astro's components; Astro's compiler does when the site is rendered. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
