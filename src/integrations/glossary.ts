import { z } from 'zod';
import { ContentError } from './content-error.ts';
import { readYaml } from './read-content.ts';

const GLOSSARY = 'src/content/glossary.yaml';
const LISTS = 'src/content/search.yaml';

const word = z.string().trim().min(1).regex(/^\D*$/, '不写阿拉伯数字：数字由搜索自己处理');
const words = z.array(word).default([]);

const glossarySchema = z.strictObject({
  pages: z.array(
    z.strictObject({
      page: z.string(),
      /** Official, old and popular names; the first of them stand on the page as “也叫”. */
      names: words,
      /** Other words that people type. */
      aliases: words,
      /** Whole questions. */
      questions: words,
      /** Slips that pinyin does not explain. */
      typos: words,
    }),
  ),
  figures: z.array(z.strictObject({ figure: z.string(), asks: words })),
});

const listsSchema = z.strictObject({
  danger: z.array(word).min(1),
  amount: z.array(word).min(1),
  question: z.array(word).min(1),
  alike: z.array(z.array(word).min(2)),
});

export type PageTerms = z.infer<typeof glossarySchema>['pages'][number];

function read<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(readYaml(file));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new ContentError(file, `${issue.path.join('.') || '（整体）'}：${issue.message}`, '对照文件里相邻的条目改好');
}

let glossary: z.infer<typeof glossarySchema> | undefined;

/** The glossary; throws where a word stands for two pages. */
function theGlossary(): z.infer<typeof glossarySchema> {
  if (glossary) return glossary;
  const found = read(GLOSSARY, glossarySchema);
  const taken = new Map<string, string>();
  for (const { page, names, aliases, questions, typos } of found.pages) {
    for (const one of [...names, ...aliases, ...questions, ...typos]) {
      const other = taken.get(one);
      if (other !== undefined) throw new ContentError(GLOSSARY, `“${one}”写了两处：${other} 和 ${page}`, '只留在最能回答它的那一页');
      taken.set(one, page);
    }
  }
  return (glossary = found);
}

/** What people call a page and how they ask for it. */
export function termsOf(address: string): PageTerms {
  return theGlossary().pages.find(({ page }) => page === address) ?? { page: address, names: [], aliases: [], questions: [], typos: [] };
}

/** The questions that a figure answers. */
export const asksOf = (figure: string): string[] => theGlossary().figures.find((one) => one.figure === figure)?.asks ?? [];

/** Addresses and figures that the glossary names. */
export const glossaryNames = (): { pages: string[]; figures: string[] } => ({
  pages: theGlossary().pages.map(({ page }) => page),
  figures: theGlossary().figures.map(({ figure }) => figure),
});

/** Words of danger, words that ask for an amount, question words. */
export const searchLists = (): z.infer<typeof listsSchema> => read(LISTS, listsSchema);
