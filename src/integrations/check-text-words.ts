import { z } from 'zod';
import { learn } from '../check-text/learn.ts';
import type { CheckTextWords } from '../check-text/words.ts';
import { readNeeds } from '../check-text/words.ts';
import { told } from '../figures/told.ts';
import { ContentError, shapeError } from './content-error.ts';
import { phrasings } from './phrasings.ts';
import { readYaml } from './read-content.ts';
import { allFigures } from './site-data.ts';

const FILE = 'src/content/check-text.yaml';

const words = z.array(z.string().min(1));
/** The shape of the lexicon. */
export const checkTextSchema = z.strictObject({
  words: told(z.record(z.string(), words), '一个说法的其他写法。', '低保: [最低生活保障, 吃低保]'),
  apart: told(z.array(words.min(2)), '互相排斥的说法，一组一行；离数最近的算数。', '[城市, 农村]'),
  narrower: told(words.min(1), '出现了，说的就只是一部分、一次活动或者新增。'),
  figures: told(
    z.record(z.string(), z.string().min(1)),
    '每个数字要同时说到哪几样；写法见文件开头。',
    'dibao.urban.standard: 低保 城市 标准',
  ),
  places: told(
    z.strictObject({
      names: told(words, '名称里的地名，不算地方。'),
      here: told(words.min(1), '本市的各种叫法。', '[全市, 我市]'),
      parts: told(words, '本市的一部分：县、区。'),
      elsewhere: told(words, '别处。'),
    }),
    '地方。',
  ),
});

/** The lexicon of 核稿 with the kind of each figure. Throws for a figure or a word that does not exist. */
export function checkTextWords(): CheckTextWords {
  const result = checkTextSchema.safeParse(readYaml(FILE));
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
  return {
    ...lexicon,
    learnt: learn(phrasings()),
    figures: Object.fromEntries([...kinds].map(([id, kind]) => [id, { kind, says: figures[id] ?? '' }])),
  };
}

const namesIn = (figures: Readonly<Record<string, string>>, what: 'after' | 'word'): string[] =>
  Object.values(figures)
    .flatMap(readNeeds)
    .filter(({ where }) => (where === 'after') === (what === 'after'))
    .flatMap(({ anyOf }) => anyOf);

function refuseUnknown(what: string, unknown: readonly string[], remedy: string): void {
  if (unknown.length > 0) throw new ContentError(FILE, `${what}：${[...new Set(unknown)].join('、')}`, remedy);
}
