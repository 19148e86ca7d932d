import { site } from '../site.config.ts';
import { ICON_SIZES } from './icons.ts';
import { json } from './json.ts';
import { t } from './tokens.ts';

/** Colours of the frame around an installed site: pine, and the paper of the pages. */
const THEME = '#0d5647';
const PAPER = '#fffdf8';

/**
 * What a phone needs to keep the site on its home screen. Addresses are relative, so that a packed copy keeps them.
 * No page of the traceless sections links it: an installed site stays on the device with its name, and remembers its history.
 */
export const manifest = (): string =>
  json({
    name: site.name,
    short_name: site.shortName,
    description: t('home.description'),
    lang: site.language,
    dir: 'ltr',
    id: './',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    theme_color: THEME,
    background_color: PAPER,
    icons: [
      { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      ...ICON_SIZES.map((size) => ({ src: `icons/${size}.png`, type: 'image/png', sizes: `${size}x${size}` })),
      ...ICON_SIZES.map((size) => ({
        src: `icons/maskable-${size}.png`,
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose: 'maskable',
      })),
    ],
  });
