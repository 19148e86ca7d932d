/** Tests that can only pass with the content of one city. Where another city's content stands, they are left out, and say so here. */
import { site } from '../src/site.config.ts';

/** The `key` of the site whose content these tests are about. */
const CITY = 'guangyuan-civil-affairs';

export const TESTS_OF_THE_CITY: readonly string[] = [
  'src/figures/slip.test.ts',
  'src/flows/finder.test.ts',
  'src/integrations/check-text-cli.test.ts',
  'src/integrations/corrections.test.ts',
  'src/integrations/datasets.test.ts',
  'src/integrations/feeds.test.ts',
  'src/integrations/hotline-facts.test.ts',
  'src/integrations/quote.test.ts',
  'tests/mutations.test.ts',
  'tests/press/press.test.ts',
  'tests/search/gate.test.ts',
  'tests/silent-change.test.ts',
];

/** The tests to leave out here: none on the city's own site. */
export const leftOut = (site.key as string) === CITY ? [] : TESTS_OF_THE_CITY;
