import { z } from 'zod';
import { told } from '../figures/told.ts';
import { ContentError, shapeError } from './content-error.ts';
import { allPolicies } from './policies.ts';
import { readYaml } from './read-content.ts';

const FILE = 'src/content/hotline-facts.yaml';
/** What stands above the first heading. */
const OPENING = '开头';

/** The three reading levels: their pages and how an editor calls them. */
export const LEVELS = { kids: '小朋友', teens: '大孩子', adults: '大人' } as const;
type Level = keyof typeof LEVELS;
const levels = Object.keys(LEVELS) as Level[];

const words = z.string().min(1);
const place = z.strictObject({
  under: told(words, '在那一页的哪个标题下面；第一个标题以前的，写“开头”。'),
  says: told(z.array(words).min(1), '那一页的原话，一字不差；电话写 {phone:police}，法规写 {law:…}。'),
});
/** Long enough to be a reason. */
const because = told(z.string().min(6), '为什么这一页不说，或者只有这一页说。');
const perLevel = z.union([place, z.strictObject({ because })]);

/** The shape of the list of facts. */
export const factsSchema = z.strictObject({
  facts: told(
    z
      .array(
        z.strictObject({
          id: told(words, '编号。'),
          fact: told(words, '是什么事，给编辑看。'),
          kids: told(perLevel, '小朋友那一页怎么说。'),
          teens: told(perLevel, '大孩子那一页怎么说。'),
          adults: told(perLevel, '大人那一页怎么说。'),
        }),
      )
      .min(1),
    '三页都要说的事，一件一条。',
  ),
  /** Sections that only one level has, and why. */
  own: told(z.record(z.enum(levels), z.array(z.strictObject({ under: told(words, '标题。'), because }))), '只有一页才有的标题，和为什么。'),
});

/** What the three pages tell, and where. */
export type HotlineFacts = z.infer<typeof factsSchema>;
/** A page's text without its front matter, for each level. */
export type HotlinePages = Record<Level, string>;

/** The facts as the editors list them. */
export function readHotlineFacts(value: unknown = readYaml(FILE)): HotlineFacts {
  const result = factsSchema.safeParse(value);
  if (result.success) return result.data;
  throw shapeError(FILE, result.error, '每条写 id、fact，三页各写 under 和 says，或者写 because');
}

/** Every difference between what the list says and what the pages tell, as sentences. */
export function compareHotlineFacts({ facts, own }: HotlineFacts, pages: HotlinePages): string[] {
  const found: string[] = [];
  const ids = facts.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) found.push(`“${id}”写了两条，留一条`);
  for (const level of levels) {
    const sections = sectionsOf(pages[level]);
    const page = `“${LEVELS[level]}”那一页`;
    for (const { fact, [level]: place } of facts) {
      if ('because' in place) continue;
      const section = sections.get(place.under);
      if (section === undefined) {
        found.push(`${page}少了一件事：“${fact}”。应在标题“${place.under}”下面，这个标题找不到了`);
        continue;
      }
      for (const says of place.says.filter((one) => !section.includes(tight(one))))
        found.push(`${page}少了一件事：“${fact}”。标题“${place.under}”下面找不到“${says}”`);
    }
    const claimed = new Set([
      ...facts.flatMap(({ [level]: place }) => ('under' in place ? [place.under] : [])),
      ...own[level].map(({ under }) => under),
    ]);
    for (const heading of sections.keys()) {
      if (heading !== OPENING && !claimed.has(heading)) found.push(`${page}多了一节“${heading}”，别的两页有没有说，没有登记`);
    }
    for (const { under } of own[level]) if (!sections.has(under)) found.push(`${page}没有“${under}”这一节了，own 里也该删掉`);
  }
  return found;
}

/** Refuses to go on while one reading level tells less than another. */
export function checkHotlineFacts(): void {
  const found = compareHotlineFacts(readHotlineFacts(), hotlinePages());
  if (found.length > 0)
    throw new ContentError(
      FILE,
      `三页说的事不一样：\n${found.map((one) => `  ${one}`).join('；\n')}`,
      '页面漏了就补上；换了说法，就把新的原话抄进这份清单；确实不该说的，写 because',
    );
}

/** The text of the three pages. */
export function hotlinePages(): HotlinePages {
  return Object.fromEntries(
    levels.map((level) => {
      const page = allPolicies().find(({ address }) => address === `/hotline/${level}/`);
      if (!page) throw new ContentError(FILE, `没有 /hotline/${level}/ 这一页`, '从版本库取回它');
      return [level, page.body];
    }),
  ) as HotlinePages;
}

/** The sections of a page by heading, their components written as tokens. */
function sectionsOf(body: string): Map<string, string> {
  const parts = `## ${OPENING}\n${body}`.split(/^## +/m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), tight(asTokens(part.slice(part.indexOf('\n'))))]));
}

/** `<Phone name="police" />` as `{phone:police}`, and so on; emphasis and layout elements go. */
function asTokens(text: string): string {
  return text
    .replace(/<Phone name="([^"]+)" \/>/g, '{phone:$1}')
    .replace(/<Law id="([^"]+)" at="([^"]+)" \/>/g, '{law:$1#$2}')
    .replace(/<Gap id="([^"]+)" \/>/g, '{gap:$1}')
    .replace(/<Figure id="([^"]+)" \/>/g, '{$1}')
    .replace(/<\/?span[^>]*>|\*\*/g, '');
}

const tight = (text: string): string => text.replace(/\s+/g, '');
