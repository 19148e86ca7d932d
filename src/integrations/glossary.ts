import { z } from 'zod';
import { told } from '../figures/told.ts';
import { ContentError } from './content-error.ts';
import { readYaml } from './read-content.ts';

const GLOSSARY = 'src/content/glossary.yaml';
const LISTS = 'src/content/search.yaml';

const word = z.string().trim().min(1).regex(/^\D*$/, '不写阿拉伯数字：数字由搜索自己处理');
const words = z.array(word).default([]);

/** The shape of the glossary. */
export const glossarySchema = z.strictObject({
  pages: told(
    z.array(
      z.strictObject({
        page: told(z.string(), '哪一页。', '/assistance/dibao/'),
        /** Official, old and popular names; the first of them stand on the page as “也叫”. */
        names: told(words, '正式的、老的、民间的叫法；前几个会写在网页上“也叫”。', '[最低生活保障, 吃低保]'),
        /** Other words that people type. */
        aliases: told(words, '人们还会打的词，不显示。'),
        /** Whole questions. */
        questions: told(words, '整句的问话。', '[没有收入怎么办]'),
        /** Slips that pinyin does not explain. */
        typos: told(words, '拼音解释不了的错字。'),
      }),
    ),
    '每一页怎么叫、怎么问。一个词只写在一页。',
  ),
  figures: told(
    z.array(z.strictObject({ figure: told(z.string(), '数字的编号。'), asks: told(words, '问到它的话。', '[低保多少钱]') })),
    '每个数字怎么问。',
  ),
});

/** The shape of the search's lists of words. */
export const listsSchema = z.strictObject({
  danger: told(z.array(word).min(1), '出现这些词，先给求助电话；这样的话不记、不写进网址。'),
  amount: told(z.array(word).min(1), '问钱、问数的说法：出现了，先给数字。'),
  question: told(z.array(word).min(1), '问话里的虚词，全文搜索时去掉。'),
  alike: told(z.array(z.array(word).min(2)), '意思一样的说法，一组一行，第一个代表全组。'),
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
