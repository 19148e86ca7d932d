/** Where and when a number is said to hold. */

import type { Mention, Scanner } from './mentions.ts';
import { isNearer, mentionsWithin, nearestMentions, scannerFor } from './mentions.ts';
import type { Passage } from './passage.ts';
import type { CheckTextWords } from './words.ts';

export interface Setting {
  /** `here`: the city; `part`: a part of it; `elsewhere`: another place, the province or the country. */
  readonly place: 'here' | 'part' | 'elsewhere';
  /** The place as written, when it is not the city. */
  readonly placeName: string | null;
  /** The place stands in the number's own clause and is not one of several. */
  readonly ofPlace: boolean;
  /** Several places are named: 城东、城西、城南等. */
  readonly several: boolean;
  /** The one year that is named, or null for none or a span. */
  readonly year: number | null;
  /** The year that stands between the number before and this one, or null. */
  readonly ownYear: number | null;
  /** The year since which or in which it is said to be in force, or null. */
  readonly inForce: number | null;
  /** The text says that it speaks of an earlier time: 原来, 改革前. */
  readonly earlier: boolean;
}

/** 比邻市少45家 is told of ours: a place that something is compared with is not where it holds. */
const COMPARED = /[比较与同和跟]/;

/** Finds places in a text. */
export function placeScanner({ places }: Pick<CheckTextWords, 'places'>): Scanner {
  const names = new Map<string, string[]>();
  for (const name of places.names) names.set(name, []);
  for (const place of places.here) names.set(place, ['here']);
  for (const place of places.parts) names.set(place, [`part ${place}`]);
  for (const place of places.elsewhere) names.set(place, [`elsewhere ${place}`]);
  const scan = scannerFor(names);
  return (text) => scan(text).filter(({ start }) => !COMPARED.test(text[start - 1] || ''));
}

/** A part of the city is meant for as long as its sentence goes on; another place, too. */
const REACH = 2;
/** 全县发放……；救助……: of such words the next sentence goes on. */
const WHOLE_PART = /^part [全我本该]/;
const GOES_ON = 60;
const goesOn = (name: string, distance: number): boolean => WHOLE_PART.test(name) && distance < GOES_ON;
/** A year further off belongs to something else. */
const YEAR_REACH = 24;
/** 874家，这是2015年底的家底 */
const JUST_BEHIND = 12;
const YEAR = /((?:19|20)\d\d)年(?:底|末|年底|年末|年初|初)?(以来|起|至|到|—|－|-|～|开始)?/g;
const EARLIER =
  /(?:五”|规划|改革|调整)前夕|上一档|前一档|往前一年|上一次|上次|之初|初期|从前|(?:^|[^较比与同和])“十二五”|原来|原有|原先|此前|过去(?!的?(?:一个)?[一二三四五六七八九十几两\d]+个?年)|以前|之前|改革前|调整前|当时|当初|起初|五年前|从前|早先|曾经|没合并|撤并前|合并前/;
/** 2396个行政村，曾经是…… */
const ONCE = /^[^。；！？\d]{0,12}曾经?是/;

const EARLIER_REACH = 40;
const NOW = /如今|现在|目前|眼下|现有|现存|现剩|今天/;

/** 原有2396个，如今剩 speaks of the present again. */
function isEarlier(words: string): boolean {
  const found = EARLIER.exec(words);
  return found !== null && !NOW.test(words.slice(found.index));
}

/** The setting of one number. */
export function settingOf(
  text: string,
  places: readonly Mention[],
  passage: Passage,
  quantity: { readonly start: number; readonly end: number },
): Setting {
  let nearest: { name: string; rank: number; distance: number } | null = null;
  nearestMentions(places, passage, quantity).forEach((nearness, name) => {
    if ((nearness.rank <= REACH || goesOn(name, nearness.distance)) && (!nearest || isNearer(nearness, nearest as never)))
      nearest = { name, ...nearness };
  });
  const nearestName = (nearest as { name: string } | null)?.name || '';
  const [kind = 'here', placeName = null] = nearestName === '' ? [] : nearestName.split(' ');
  const own = WHOLE_PART.test(nearestName) ? countyBefore(places, passage.told, quantity.start) : null;
  const sentence = text.slice(passage.sentence, quantity.start);
  const year = yearIn(sentence.slice(-YEAR_REACH));
  const { rank = 3 } = (nearest as { rank: number } | null) || {};
  const clause = text.slice(passage.clause, quantity.start);
  const several = clause.indexOf('等') >= 0 || clause.indexOf('、') >= 0;
  return {
    place: kind as Setting['place'],
    placeName: own || placeName,
    ofPlace: rank <= 1 && !several,
    several,
    year: year === null ? yearIn(text.substr(quantity.end, JUST_BEHIND).replace(/[。！？；][\s\S]*$/, '')) : year,
    ownYear: yearIn(text.slice(Math.max(passage.clause, passage.numberBefore), quantity.start)),
    inForce: yearIn(sentence.slice(-YEAR_REACH), true),
    earlier:
      isEarlier(text.slice(Math.max(passage.sentence, quantity.start - EARLIER_REACH), quantity.start)) ||
      ONCE.test(text.substr(quantity.end, EARLIER_REACH)),
  };
}

/** 剑阁县……我县: the county that was named before. */
function countyBefore(places: readonly Mention[], from: number, to: number): string | null {
  const named = mentionsWithin(places, from, to).filter(({ name }) => name.indexOf('part ') === 0 && !WHOLE_PART.test(name));
  return named.length > 0 ? named[named.length - 1]!.name.slice('part '.length) : null;
}

/** The last year named before the number; a span of years is none, unless where it begins is asked for. */
function yearIn(sentence: string, spans = false): number | null {
  let year: number | null = null;
  YEAR.lastIndex = 0;
  const plain = sentence.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (let match = YEAR.exec(plain); match; match = YEAR.exec(plain)) year = match[2] && !spans ? null : Number(match[1]);
  return year;
}
