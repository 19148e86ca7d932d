import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, prepare } from './plan.ts';
import type { SearchWords } from './words.ts';

const page = (address: string, names: string[], asks: string[] = []) => ({
  address,
  title: names[0]!,
  description: '',
  section: '救助',
  names,
  asks,
  typos: [],
});
const figure = (id: string, label: string, published: string, pages: string[], asks: string[] = []) => ({
  address: `/figures/${id}/`,
  pages,
  label,
  published,
  earlier: [],
  asOf: '截至2020年底',
  disputed: false,
  source: '',
  asks,
});

const words: SearchWords = {
  pages: [
    page('/dibao/', ['低保', '最低生活保障', '吃低保'], ['办低保要什么材料', '收入太低怎么办']),
    page('/tekun/', ['特困供养', '五保户'], ['老人没人养怎么办']),
    page('/marriage/', ['婚姻登记', '领结婚证'], ['结婚要带什么']),
    page('/old-age/', ['高龄津贴'], ['高龄老人领多少钱']),
    page('/hotline/', ['求助热线', '12349']),
  ],
  figures: [
    figure('dibao.urban', '城市低保标准', '590元/月', ['/dibao/'], ['低保多少钱']),
    figure('dibao.rural.recipients', '农村低保对象', '17.91万人', ['/dibao/']),
    figure('tekun.elderly', '纳入特困供养的老人', '3.8万老年人', ['/tekun/']),
  ],
  form: {
    none: '',
    found: '',
    busy: '',
    instead: '',
    why: '',
    others: '',
    numbers: '',
    doubt: '',
    text: '',
    options: '',
    optionsLabel: '',
    topics: '',
    help: '',
    danger: '',
  },
  danger: ['不想活', '打我'],
  amount: ['多少', '标准'],
  question: ['怎么办', '多少钱', '什么', '要'],
  alike: [
    ['孩子', '娃儿'],
    ['怎么', '咋个'],
    ['什么', '啥子'],
  ],
  pinyin: [
    {
      di: '低|底',
      bao: '保|宝|报',
      te: '特',
      kun: '困|昆',
      gong: '供',
      yang: '养',
      hun: '婚',
      yin: '姻',
      deng: '登',
      ji: '记',
      wu: '五',
      hu: '户',
    },
    {},
  ],
  traditional: '標|标|養|养|戶|户',
};
const engine = prepare(words);
const first = (query: string): string | undefined => answer(query, engine).pages[0]?.page.address;

describe('a page is found', () => {
  test.each([
    ['by its name in a whole question', '我想问一下低保咋个办？', '/dibao/'],
    ['by an old name', '五保户', '/tekun/'],
    ['by a question asked in other words', '结婚要带啥子', '/marriage/'],
    ['in traditional characters', '五保戶', '/tekun/'],
    ['by whole pinyin', 'dibao', '/dibao/'],
    ['by initials', 'hydj', '/marriage/'],
    ['by pinyin with a wrong letter', 'tekungongyamg', '/tekun/'],
    ['by words that sound the same', '底宝', '/dibao/'],
    ['by a phone number', '12349', '/hotline/'],
    ['by an age', '85岁老人', '/old-age/'],
    ['by an age in words', '八十岁的老人', '/old-age/'],
    ['with digits in full width and a stray point', '１２３４９。', '/hotline/'],
  ])('%s', (_, query, address) => {
    expect(first(query)).toBe(address);
  });
});

test('what was taken for a slip is said, and what is right is not', () => {
  expect(answer('底宝', engine).instead).toBe('低保');
  expect(answer('低保', engine).instead).toBeNull();
});

test('a number is found by its value and by its digits', () => {
  for (const query of ['17.91万', '179100', '17.91', '179,100人'])
    expect(answer(query, engine).figures[0]?.label, query).toBe('农村低保对象');
  expect(answer('17.92', engine).figures).toEqual([]);
});

test('who asks how much is given the figure first, and its page', () => {
  const { figures, pages } = answer('城市低保标准是多少', engine);
  expect(figures[0]?.published).toBe('590元/月');
  expect(pages[0]?.page.address).toBe('/dibao/');
});

test('a word of danger is noticed wherever it stands', () => {
  expect(answer('他天天打我怎么办', engine).danger).toBe(true);
  expect(answer('低保', engine).danger).toBe(false);
});

test('words that stand nowhere find nothing', () => {
  for (const query of ['zzqqxx', '', '   ', '？？？']) expect(answer(query, engine).pages, query).toEqual([]);
});

test('of a pasted article only the beginning is asked', () => {
  expect(answer(`低保${'无关的话'.repeat(50_000)}`, engine).asked.length).toBeLessThan(200);
});

test('no query breaks the search', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      const { pages } = answer(query, engine);
      expect(new Set(pages.map(({ page: { address } }) => address)).size).toBe(pages.length);
    }),
  );
});
