/** Runs on every page while the site is built, and in the preview while it is edited. */
import type { MiddlewareHandler } from 'astro';
import { breakTitles } from './layouts/title-breaks.ts';
import { linkSheets } from './styles/sheets.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!/^text\/html\b/.test(response.headers.get('Content-Type') ?? '')) return response;
  // Titles apart, what is read and put in is ASCII; every other byte passes as it is, and large sites save the time of decoding and encoding it.
  const page = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return new Response(Buffer.from(linkSheets(breakTitles(page)), 'latin1'), response);
};
