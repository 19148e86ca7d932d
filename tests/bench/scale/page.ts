/** One made-up policy page: what it says, for this project's MDX and for an ordinary one. */
import { matterOf, PAGES_PER_TOWN, Prose, townName } from './words.ts';

/** Figures that a page cites. */
const FIGURES_PER_PAGE = 10;
/** Sections below the key facts. */
const SECTIONS = ['怎么办', '要带什么', '那时和现在', '不服怎么办', '常见误会'];

/** How a page names a figure and a law. */
export interface Notation {
  figure(index: number): string;
  law(): string;
  asOf(index: number): string;
}

/** `/towns/t12/m3/`; the first page of a town is the town's own. */
export function addressOf(page: number): string {
  const town = `/towns/t${Math.floor(page / PAGES_PER_TOWN)}/`;
  const matter = page % PAGES_PER_TOWN;
  return matter === 0 ? town : `${town}m${matter}/`;
}

/** The file of a page below the folder of pages. */
export const fileOf = (page: number): string =>
  page % PAGES_PER_TOWN === 0 ? `${addressOf(page).slice(1)}index.mdx` : `${addressOf(page).slice(1, -1)}.mdx`;

const titleOf = (page: number): string => `${townName(Math.floor(page / PAGES_PER_TOWN))}${matterOf(page)}怎么办`;
export const shortOf = (page: number): string => `${townName(Math.floor(page / PAGES_PER_TOWN))}${matterOf(page)}`;

/** The figures that a page cites: each figure of `count` is cited by as many pages as a page cites figures. */
const figuresOf = (page: number, count: number): number[] =>
  Array.from({ length: FIGURES_PER_PAGE }, (_, index) => (page * FIGURES_PER_PAGE + index) % count);

/** Other pages of the same town. */
const relatedTo = (page: number): string[] => {
  const first = page - (page % PAGES_PER_TOWN);
  return [1, 2, 3, 4].map((step) => addressOf(first + ((page - first + step) % PAGES_PER_TOWN)));
};

/** Front matter as this project reads it. */
export const frontMatter = (page: number): string =>
  [
    '---',
    `title: ${titleOf(page)}`,
    `short: ${shortOf(page)}`,
    `description: ${shortOf(page)}：谁能领、多少钱、去哪办、带什么，办不了怎么办。`,
    `lead: ${new Prose(page).sentence()}`,
    'asOf: "2020-12-31"',
    'checked: "2026-11-23"',
    `related: [${relatedTo(page).join(', ')}]`,
    'kind: policy',
    '---',
    '',
  ].join('\n');

/** The body: seven key facts, then sections with lists, every figure cited once. */
export function body(page: number, count: number, { figure, law, asOf }: Notation): string {
  const prose = new Prose(page + 7);
  const cited = figuresOf(page, count);
  const facts = [
    ['谁能领', `${prose.sentence()}一共${figure(cited[0]!)}（${law()}）。`],
    ['多少钱', `${figure(cited[1]!)}，另有${figure(cited[2]!)}。${prose.sentence()}`],
    ['去哪办', `${prose.sentence()}[同镇的别的事](${relatedTo(page)[0]!})也在那里办。`],
    ['带什么', prose.paragraph(2)],
    ['几天办结', `${prose.sentence()}（${law()}）`],
    ['办不了怎么办', prose.paragraph(2)],
    ['数据截至', `本地的数${asOf(cited[0]!)}。`],
  ].map(([name, text]) => `<Fact name="${name}">${text}</Fact>`);
  const sections = SECTIONS.map((name, index) =>
    [
      `## ${name}`,
      prose.paragraph(3),
      [figure(cited[3 + index]!), ...(index < 2 ? [figure(cited[8 + index]!)] : []), law()]
        .map((cite) => `- ${prose.sentence()}${cite}。`)
        .join('\n'),
      prose.paragraph(4),
    ].join('\n\n'),
  );
  return `\n<KeyFacts>\n\n${facts.join('\n\n')}\n\n</KeyFacts>\n\n${sections.join('\n\n')}\n`;
}
