/**
 * All calculations once stood on one page, and are cited by its anchors. An anchor that is no longer there is looked up
 * in the data, and the reader led on to the page of its topic; without the data, or without a script, the list of topics stays.
 */
export {};

interface Check {
  readonly id: string;
  readonly url: string;
}

const asked = /^#relation-(.+)$/.exec(location.hash);
/** Where this copy of the site begins, as seen from the page. */
const ROOT = '../..';

if (asked && !document.getElementById(location.hash.slice(1)))
  fetch(`${ROOT}/data/checks.json`)
    .then((response) => response.json() as Promise<{ checks: Check[] }>)
    .then(({ checks }) => {
      const found = checks.filter(({ id }) => id === asked[1])[0];
      if (found) location.replace(ROOT + found.url);
    })
    .catch(() => {});
