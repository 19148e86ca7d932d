/** 占农村低保对象的, 贫困人口里有: of what whole a share is told, and what part of it. */

/** The words for either, empty where the text does not say. */
export interface ShareOf {
  readonly whole: string;
  readonly part: string;
}

const LINK = '(?:的?(?:比例|比重|人数))?(?:[约近为是超达]|超过|达到|只有|不过)*$';
/** 占低保对象的21.4%, 覆盖了全部贫困人口的40.59% */
const OF = new RegExp(
  `(?:([^，。；：、]{2,24}?)(?:又|只|就|约|共)*)?(?:占|覆盖(?![面率]))(?:了|到)?(?:其中|全部|全市)*([^占，。；：]{2,24}?)的?${LINK}`,
);
/** 贫困人口里，吃低保的占到21.4%, 低保对象中贫困人口占40.59% */
const WITHIN = new RegExp(
  `(?:[^，。；：占]*在)?([^，。；：占]{2,20}?)(?:里头?|中|当中|之中|中间)[，的]?(?:有|覆盖[面率]|(?:有|，)?([^，。；：占]{2,20}?)(?:占|占比|占到|占了|占的|的有|的只有))?${LINK}`,
);
/** 贫困群众总数的21.4% */
const TOTAL = /([^，。；：、占是]{2,20}?)(?:总数|总人数|人数|总量)的$/;
/** 21.4%的贫困群众享受低保 */
const BEHIND = /^的([^，。；：！？]{2,12})/;
/** 贫困人口占21.4% */
const PART = new RegExp(`([^，。；：、]{2,24}?)(?:在其中|在里面)?(?:占|占比|占到|占了)${LINK}`);
/** 贫困人口有21.4%靠低保 */
const SOME = /([^，。；：、占]{2,20}?)有(?:[约近]|超过)?$/;

/** These say nothing of what they stand for. */
const PRONOUN = /^(?:而|其|这|那|前者|后者|他们|她们|里头|当中|此)*(?:些)?(?:人|户|部分|里|中)?$/;

/** Reads the words of a sentence up to a number, and those behind it. */
export function shareOf(words: string, after: string): ShareOf {
  const { whole, part } = read(words, after);
  return { whole: PRONOUN.test(whole) ? '' : whole, part };
}

function read(words: string, after: string): ShareOf {
  const within = WITHIN.exec(words);
  if (within) return { whole: within[1]!, part: within[2] || '' };
  const of = OF.exec(words);
  if (of) return { whole: of[2]!, part: of[1] || '' };
  const total = TOTAL.exec(words) || BEHIND.exec(after);
  if (total) return { whole: total[1]!, part: '' };
  const part = PART.exec(words);
  if (part) return { whole: '', part: part[1]! };
  const some = SOME.exec(words);
  return some ? { whole: some[1]!, part: '' } : { whole: '', part: '' };
}
