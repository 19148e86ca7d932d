/// <reference types="astro/client" />

/** Whether the pages are shown while they are edited; set in astro.config.mjs. */
declare const PREVIEW: boolean;
