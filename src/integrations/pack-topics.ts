/**
 * The index of topics of a packed copy: the names of all pages stand on the search page itself. From a stick the browser's
 * own search is all there is, it looks at one page, and nothing is fetched over a slow network.
 */
const LIST = /<ul>(?:(?!<\/ul>).)*<\/ul>/s;
/** The list of a column, and the link to the page with its names. */
const COLUMN = new RegExp(`${LIST.source}\\s*<p class="link">\\s*<a href="(/search/names/[^"]+)">[^<]*</a>\\s*</p>`, 'gs');
/** That page's heading, before its list. */
const HEADING = '<h1';

/** The search page with each column's list replaced by that of the page with its names, which `read` gives. */
export function withNames(searchPage: string, read: (address: string) => string): string {
  return searchPage.replace(COLUMN, (_, names: string) => {
    const page = read(names);
    const list = LIST.exec(page.slice(page.indexOf(HEADING)));
    if (!list) throw new Error(`${names} 里没有网页的叫法`);
    return list[0];
  });
}
