/** The words of the site, fetched once. */

import type { Engine } from './plan.ts';
import { prepare } from './plan.ts';
import { here } from './root.ts';
import type { SearchWords } from './words.ts';

const WORDS = '/search/words.json';

let engine: Promise<Engine> | undefined;

/** The engine; a failed fetch may be tried again. */
export function loadEngine(): Promise<Engine> {
  engine =
    engine ||
    fetch(here(WORDS))
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<SearchWords>;
      })
      .then(prepare);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}
