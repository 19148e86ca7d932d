/** The words that search knows, as the build writes them to `/search/words.json`: data only, no program. */
export interface SearchWords {
  pages: PageWords[];
  figures: FigureWords[];
  /** Words that call for the emergency card, whatever else is asked. */
  danger: string[];
  /** Words by which people ask for an amount. */
  amount: string[];
  /** Words of one meaning; the first of each group stands for all. */
  alike: string[][];
  /** Question words, which say nothing about the topic. */
  question: string[];
  /** Syllables without tones, each with the characters, parted by bars, that are read so: their usual readings, then their other ones. */
  pinyin: Record<string, string>[];
  /** Traditional characters, each followed by its simplified form, parted by bars. */
  traditional: string;
  form: FormWords;
}

/** What the box says; the browser fills in `{count}` and `{word}`. */
export interface FormWords {
  none: string;
  found: string;
  busy: string;
  instead: string;
  why: string;
  others: string;
  numbers: string;
  doubt: string;
  text: string;
  options: string;
  optionsLabel: string;
  topics: string;
  /** Every number in these two is a telephone's. */
  help: string;
  danger: string;
}

/** A page as search knows it; pages stand in the order of the menu. */
export interface PageWords {
  address: string;
  title: string;
  description: string;
  /** Label of its section; empty for a page of none. */
  section: string;
  /** Official, old and popular names. */
  names: string[];
  /** Keywords and whole questions as people type them. */
  asks: string[];
  typos: string[];
}

export interface FigureWords {
  address: string;
  label: string;
  /** Addresses of the pages that tell of it. */
  pages: string[];
  /** The phrase as published. */
  published: string;
  /** Phrases published for earlier dates. */
  earlier: string[];
  asOf: string;
  disputed: boolean;
  /** Where it was published, for people. */
  source: string;
  asks: string[];
}
