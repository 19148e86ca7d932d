/** Runs on every page while the site is built, and in the preview while it is edited. */
import type { MiddlewareHandler } from 'astro';
import { linkSheets } from './styles/sheets.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!/^text\/html\b/.test(response.headers.get('Content-Type') ?? '')) return response;
  return new Response(linkSheets(await response.text()), response);
};
