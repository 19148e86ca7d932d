import type { Field } from '../../../figures/change.ts';

/** What of a figure changed, for people at a terminal. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  published: '数',
  time: '时间',
  reading: '读法',
  scope: '口径',
  label: '名称',
  source: '出处',
  withdrawn: '登载',
  added: '后来的数',
  ended: '有效到哪天',
  new: '新登的数',
  confirmed: '核对日期',
};
