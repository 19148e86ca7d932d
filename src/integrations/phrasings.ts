/** The examples from which 核稿 learns in which words texts tell a figure: `src/content/phrasings/`. */
import { z } from 'zod';
import type { Example, Told } from '../check-text/learn.ts';
import { FIGURE_ID } from '../figures/schema.ts';
import { told } from '../figures/told.ts';
import { ContentError, shapeError } from './content-error.ts';
import { filesBelow, readYaml } from './read-content.ts';
import { allFigures } from './site-data.ts';

const FOLDER = 'src/content/phrasings';
/** The shape of a file of examples. */
export const phrasingsSchema = told(
  z.record(z.string().regex(FIGURE_ID), z.array(z.string().min(1)).min(1)),
  '行首是数字的编号，下面一句一行；句子里说它的那个数加【】。',
  "dibao.urban.standard: ['城里的低保线是【590元】。']",
);
const REMEDY = '对照同一个文件里别的句子改好';

/** Every figure with its examples, none for a figure that has none. Throws for an unknown figure and for a piece without one marked number. */
export function phrasings(): Told[] {
  const figures = allFigures();
  const known = new Set(figures.map(({ id }) => id));
  const examples = new Map<string, Example[]>();
  for (const file of filesBelow(FOLDER, '.yaml')) {
    const result = phrasingsSchema.safeParse(readYaml(file));
    if (!result.success) throw shapeError(file, result.error, REMEDY);
    for (const [id, pieces] of Object.entries(result.data)) {
      if (!known.has(id)) throw new ContentError(file, `没有这个数字：${id}`, '改正编号，或删去这一组');
      if (examples.has(id)) throw new ContentError(file, `${id} 的句子写在了两处`, '并到一处');
      examples.set(
        id,
        pieces.map((piece) => readExample(piece, file)),
      );
    }
  }
  return figures.map(({ id, label }) => ({ id, label, examples: examples.get(id) ?? [] }));
}

/** 城里的低保线是【590元】: the piece and its number. */
export function readExample(piece: string, file: string): Example {
  const [before = '', number = '', after = '', ...more] = piece.split(/[【】]/);
  if (number.trim() === '' || more.length > 0 || !/【[^【】]*】/.test(piece))
    throw new ContentError(file, `要有一个数、也只能有一个数加【】：${piece}`, REMEDY);
  const text = before + number + after;
  const [start, end] = [before.length, before.length + number.length];
  return { text, start, end };
}
