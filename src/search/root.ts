/**
 * Where this copy of the site begins: `/` on the web, a folder of its own where a packed copy lies on an intranet server.
 * The forms know, for the pack makes their addresses relative.
 */

/** The site's first folder, from the path that a search form leads to. */
export function rootOf(formPath: string): string {
  return formPath.replace(/search\/(?:index\.html)?$/, '');
}

function root(): string {
  return rootOf(new URL(document.querySelector<HTMLFormElement>('[data-search]')!.action).pathname);
}

/** An address of the site (`/search/`) as this copy serves it. */
export function here(address: string): string {
  return root() + address.slice(1);
}
