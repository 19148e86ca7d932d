import { expect, test } from 'vitest';
import { scriptTexts } from './published-code.ts';

const sentences = (source: string): string[] => scriptTexts(source).map(({ text }) => text);

test('scripts: what a string or a template says to readers is judged, escapes undone', () => {
  expect(sentences('const a = "城市590元"; const b = `农村${x}共390元`;')).toEqual(['城市590元', '农村', '共390元']);
  expect(sentences('say("\\u4f4e\\u4fdd\\x35\\x39\\x30\\u5143")')).toEqual(['低保590元']);
});

test('scripts: patterns, comments and the words of number readers are no sentences', () => {
  expect(sentences('/* 共590元 */ const p = /共(\\d+)元590/; const q = new RegExp(`(?:共)590元`); const n = "一壹弌十拾";')).toEqual([]);
});

test('scripts: quotation marks inside a pattern begin no string', () => {
  expect(sentences('const p = /["“]共/; const s = "没有数";')).toEqual(['没有数']);
});
