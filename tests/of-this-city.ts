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

/** Tests in the browser, by title: the rest of their files holds for every city. */
export const BROWSER_TESTS_OF_THE_CITY: readonly string[] = [
  'every address that the design promises answers',
  'on every page the hotline is one tap away, and nothing is missing a heading, a title or a description',
  'every page names the three numbers in the order of an emergency, each with what it is for',
  'choosing a kind and a category leaves what fits, says how many, and leaves nothing in the address',
  'a choice that nothing fits says so',
  'the choice can be made with the keyboard',
  'for every choice the page shows the projects that fit and the sentence with their number',
  'the picture of money says the same in words and in a table, and its text is no smaller than small print on a small phone',
  'a search for projects alone finds projects alone',
  'a pasted text is marked, and each mark leads to what is said of it and back',
  'on Chromium 79 the text is checked too',
  '首页以外，能搜到的每一页不是栏目就是文章，文章有标题、日期和来源',
  'the log says how often the site was wrong, and when it was first published',
  'without scripts, on a small screen, nothing is lost and nothing stands over the edge',
  'every release is kept, and is what its checksum says',
  'as long as nothing has changed since, the last release has the figures that the site shows now',
  'ticking answers shows what they lead to, and leaves nothing in the address',
  'for every combination of the answers that a benefit uses, the page shows the rule that decides and no other',
  'what was answered is gone after Back and after a reload',
  'the whole finder can be worked with the keyboard',
  'the search box suggests and the finder answers',
  'the page is hidden within the click itself, and the tab says nothing of it',
  'every address in every page is relative and leads to a file',
  'a reader walks from the first page to 低保 and on to a figure',
  'the finder answers, and the size of the text can be changed',
  'a search leads to the index of topics, which names every page and says how to search it',
  'the finder answers by its style sheet',
  'the search suggests, answers by name and by full text, and its links hold',
  'every observation has its anchor, once, on its figure page',
  'the sentence stands in the open, one tap selects all of it, and no button promises to copy',
  'a button copies exactly the text above it, in every piece of the kit',
  'what is copied as JSON and CSV is what the data files hold',
  'a disputed figure tells every single change, with what it would break and where a slip would do',
  'a citizen walks from the home page to 低保 and to its figure',
  'the search box suggests and answers',
  'the full text answers what no name covers',
  'the choice among charity projects hides what does not fit and says how many are left',
  'the finder shows what the answers lead to',
  'searching 五保户 leads to /assistance/tekun/',
  'searching 結婚證 leads to /services/marriage/',
  'a number in the news is answered by its figure, with date and source',
  'the full text finds what no name covers',
  'the full text finds the pages that Pagefind finds with its own program, for words of all kinds',
  'the box leads to an index in which every name of a page stands, and says nothing in the address',
  'everything that pages tell programs is valid by the vocabulary of schema.org',
  'the compiler does find a wrong property, a wrong value and a property of another type',
  'every figure page has its observations, the same as the data file',
  'a Chinese voice of the device reads the text, amounts in words, and stops when asked',
];

const isThisCity = (site.key as string) === CITY;

/** The files to leave out here, and what the titles to leave out match: nothing on the city's own site. */
export const leftOut = isThisCity ? [] : TESTS_OF_THE_CITY;
export const leftOutInBrowser = isThisCity ? undefined : BROWSER_TESTS_OF_THE_CITY.map((title) => new RegExp(`${escaped(title)}$`));

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
