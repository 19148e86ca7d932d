/** A large site is rendered in shares, each by a process of its own: Astro renders on one core. */
import { crc32 } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesBelow } from '../checks/steps/read-files.ts';
import { addressOf } from './policies.ts';

/** One of `of` shares, counted from 0. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** All of the site. */
export const WHOLE: Share = { index: 0, of: 1 };

/** Written pages from which on a share takes less time than the start of another process. */
const PAGES_OF_A_SHARE = 1000;

/** How many pages editors of the site below `root` have written. */
export const writtenPages = (root: string): number =>
  filesBelow(root, 'src/content/policies').filter((file) => file.endsWith('.mdx')).length;

/** How many processes a site with so many written pages is worth: no more than there are cores, and one for a small site. */
export const processesFor = (pages: number, cores: number): number => Math.max(1, Math.min(cores, Math.floor(pages / PAGES_OF_A_SHARE)));

/** A site in so many shares. */
export const shares = (of: number): Share[] => Array.from({ length: of }, (_, index) => ({ index, of }));

/** Whether what stands under an address, with or without slashes at its ends, belongs to a share. Every address belongs to exactly one. */
export const belongsTo = ({ index, of }: Share, address: string): boolean => crc32(address.replace(/^\/|\/$/g, '')) % of === index;

const PAGES = '/content/policies/';
const isPage = (id: string): boolean => id.includes(PAGES) && id.endsWith('.mdx');

const NOT_HERE = '\0a-page-of-another-share';

/** Lets Astro bundle and render one share. It bundles at once and renders when `ready` holds. */
export const renderingShare = (share: Share, ready: Promise<unknown>): AstroIntegration => ({
  name: 'rendering-share',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [withoutOtherPages(share)] } }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((all) => ({
        ...all,
        setup: async () => {
          await ready;
          await all.setup?.();
        },
        getStaticPaths: async () => (await all.getStaticPaths()).filter(({ pathname }) => belongsTo(share, pathname)),
      })),
  },
});

/** Written pages are modules; those of other shares are one empty module. */
const withoutOtherPages = (share: Share) => ({
  name: 'without-other-pages',
  enforce: 'pre' as const,
  resolveId: (id: string) => (isPage(id) && !belongsTo(share, addressOf(`src${id.slice(id.indexOf(PAGES))}`)) ? NOT_HERE : undefined),
  load: (id: string) => (id === NOT_HERE ? 'export {};' : undefined),
});
