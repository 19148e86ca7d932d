/** A page as the topic index on the search page knows it. */
export interface Topic {
  address: string;
  /** Names of the topic, as officials and as people say it. */
  names: string[];
  /** Title and description. */
  about: string;
}

/**
 * Pages for a citizen's words, best first. Whole questions work: a topic counts when one of its names stands in the
 * question, and every pair of neighbouring characters that its description shares with the question counts a little.
 */
export function matchTopics<T extends Topic>(query: string, topics: readonly T[]): T[] {
  const asked = squeeze(query);
  if (asked === '') return [];
  const found = topics.map((topic) => ({ topic, score: score(asked, topic) })).sort((a, b) => b.score - a.score);
  const least = Math.max(1, (found[0]?.score ?? 0) / FAR_BEHIND);
  return found.filter((one) => one.score >= least).map((one) => one.topic);
}

const NAMED = 10;
const PART_OF_NAME = 6;
/** Shared pairs of characters that make a page worth offering when none of its names was said. */
const ENOUGH_PAIRS = 2;
/** A topic this many times weaker than the best is left out. */
const FAR_BEHIND = 4;

function score(asked: string, { names, about }: Topic): number {
  let best = 0;
  for (const name of names.map(squeeze).filter(Boolean)) {
    if (asked.indexOf(name) >= 0) best = Math.max(best, NAMED + name.length);
    else if (asked.length > 1 && name.indexOf(asked) >= 0) best = Math.max(best, PART_OF_NAME + asked.length / name.length);
  }
  const text = squeeze(names.join('') + about);
  let pairs = 0;
  for (let at = 0; at + 2 <= asked.length; at += 1) if (text.indexOf(asked.substr(at, 2)) >= 0) pairs += 1;
  return best > 0 ? best + pairs : pairs >= Math.min(ENOUGH_PAIRS, asked.length - 1) ? pairs : 0;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[\s，。？！、：；,.?!“”"'（）()《》]+/g, '');
