/** Made-up words of a made-up city. None of them holds a numeral, and no text is a copy of another. */
import { Random } from '../random.ts';

const SYLLABLES = [...'青白玉溪南北东西川河山林桥田塘沙竹松梅柳云岭坪坝湾滩洲庙堡寨'];
const MATTERS = ['便民服务', '低保', '特困供养', '临时救助', '高龄津贴', '残疾人补贴', '孤儿保障', '殡葬服务', '婚姻登记', '志愿服务'];

/** Pages of one town: its own and one for each further matter. */
export const PAGES_PER_TOWN = MATTERS.length;

const SUBJECTS = [
  '窗口的工作人员',
  '村里的干部',
  '住在当地的老人',
  '符合条件的家庭',
  '社区的志愿者',
  '申请人自己',
  '代办的家人',
  '街道的办事员',
];
const VERBS = ['先看清', '当面核对', '补充说明', '按时交回', '逐项填好', '妥善保存', '互相提醒', '及时更新'];
const OBJECTS = ['申请表上的内容', '户口簿和身份证', '家里的收入情况', '公示的名单', '办理进度', '办事指南', '承诺书的条款', '联系的办法'];
const ENDS = [
  '，有不明白的就问窗口',
  '，不用再跑别的地方',
  '，免得来回折腾',
  '，别人不能代替签字',
  '，公示期间可以提意见',
  '，材料齐了就能受理',
  '，变化了要及时说',
  '，路远的可以托人去办',
];

/** The name of a town; no two are the same below 27,000. */
export function townName(town: number): string {
  const base = SYLLABLES.length;
  const at = (digit: number): string => SYLLABLES[Math.floor(town / base ** digit) % base]!;
  return `${at(2)}${at(0)}${at(1)}镇`;
}

/** What a page is about, by its place among the pages of its town. */
export const matterOf = (page: number): string => MATTERS[page % PAGES_PER_TOWN]!;

/** Paragraphs of a page, the same on every run. */
export class Prose {
  readonly #random: Random;

  constructor(page: number) {
    this.#random = new Random(page + 1);
  }

  sentence(): string {
    const pick = <T>(list: readonly T[]): T => this.#random.pick(list);
    return `${pick(SUBJECTS)}${pick(VERBS)}${pick(OBJECTS)}${pick(ENDS)}。`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join('');
  }
}
