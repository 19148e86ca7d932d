import { z } from 'zod';
import { told } from '../figures/told.ts';
import { shapeError } from './content-error.ts';
import { parseYaml, readText } from './read-content.ts';

const FILE = 'src/content/home.yaml';

const link = told(z.string(), '点了去哪一页。', '/assistance/dibao/');
const card = (what: string) =>
  z.strictObject({
    title: told(z.string(), what),
    text: told(z.string(), '下面的一句话；可以用记号，不写数。'),
    href: link,
  });

/** The shape of the home page's content. */
export const homeSchema = z.strictObject({
  /** What people come for, in their words. */
  tasks: told(z.array(card('来办什么事，用来的人的话。')).min(1), '大家常办的事。'),
  /** Figures shown at a glance, each leading to the page that explains it; none while the city has none. */
  standards: told(
    z.array(
      z.strictObject({
        figure: told(z.string(), '数字的编号。', 'dibao.urban.standard'),
        label: told(z.string(), '格子里的短名。', '城市低保'),
        href: link,
      }),
    ),
    '一眼看到的几个标准；还没有登记数字的写 []。',
  ),
  /** Doors for readers who come with another question. */
  doors: told(z.array(card('写给谁。')).min(1), '给来办别的事的人的门。'),
});

/** What the home page shows. */
export function home(): z.infer<typeof homeSchema> {
  const result = homeSchema.safeParse(parseYaml(homeSource(), FILE));
  if (result.success) return result.data;
  throw shapeError(FILE, result.error, '对照文件里相邻的条目改好');
}

/** The file's text, for collecting the figures used. */
export function homeSource(): string {
  return readText(FILE);
}
