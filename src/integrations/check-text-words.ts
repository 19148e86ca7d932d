import { z } from 'zod';
import type { CheckTextWords } from '../check-text/words.ts';
import { readNeeds } from '../check-text/words.ts';
import { ContentError, shapeError } from './content-error.ts';
import { readYaml } from './read-content.ts';
import { allFigures } from './site-data.ts';

const FILE = 'src/content/check-text.yaml';

const words = z.array(z.string().min(1));
const schema = z.strictObject({
  words: z.record(z.string(), words),
  apart: z.array(words.min(2)),
  narrower: words.min(1),
  figures: z.record(z.string(), z.string().min(1)),
  places: z.strictObject({ names: words, here: words.min(1), parts: words, elsewhere: words }),
});

/** The lexicon of 核稿 with the kind of each figure. Throws for a figure or a word that does not exist. */
export function checkTextWords(): CheckTextWords {
  const result = schema.safeParse(readYaml(FILE));
  if (!result.success) throw shapeError(FILE, result.error, '对照文件开头的说明改好');
  const { figures, ...lexicon } = result.data;
  const kinds = new Map(allFigures().map(({ id, kind }) => [id, kind]));
  refuseUnknown(
    '没有这些数字',
    [...Object.keys(figures), ...namesIn(figures, 'after')].filter((id) => !kinds.has(id)),
    '改正编号，或删去这几行',
  );
  const known = new Set(Object.keys(lexicon.words));
  refuseUnknown(
    'words 里没有这些词',
    [...namesIn(figures, 'word'), ...lexicon.apart.flat()].filter((word) => !known.has(word)),
    '在 words 里加上，或改成已有的词',
  );
  return { ...lexicon, figures: Object.fromEntries(Object.entries(figures).map(([id, says]) => [id, { says, kind: kinds.get(id)! }])) };
}

const namesIn = (figures: Readonly<Record<string, string>>, what: 'after' | 'word'): string[] =>
  Object.values(figures)
    .flatMap(readNeeds)
    .filter(({ where }) => (where === 'after') === (what === 'after'))
    .flatMap(({ anyOf }) => anyOf);

function refuseUnknown(what: string, unknown: readonly string[], remedy: string): void {
  if (unknown.length > 0) throw new ContentError(FILE, `${what}：${[...new Set(unknown)].join('、')}`, remedy);
}
