import { expect, test } from 'vitest';
import { classesOfPage, classesOfSheet, used } from './used.ts';

const isUsed = (css: string, html: string): boolean => used(classesOfSheet(css), classesOfPage(html));

test('a sheet is used when the page has every class of one of its selectors', () => {
  const css = '.frame{margin:0}.card .title{margin:0}';
  expect(isUsed(css, '<p class="frame wide">')).toBe(true);
  expect(isUsed(css, '<p class=card><b class="title">')).toBe(true);
  expect(isUsed(css, '<p class="card">')).toBe(false);
  expect(isUsed(css, '<p>frame</p>')).toBe(false);
});

test('a selector without a class can match any page', () => {
  expect(isUsed('[data-rule] b{margin:0}', '<p>')).toBe(true);
});

test('selectors inside a media query count, its condition does not', () => {
  const css = '@media (min-width:40.5rem){.frame,.drawing{margin:0}}@page upright{margin:0}@keyframes a{from{margin:0}50%{margin:0}}';
  expect(isUsed(css, '<i class="drawing">')).toBe(true);
  expect(isUsed(css, '<i class="card">')).toBe(false);
});

test('a class that must be absent is not asked for', () => {
  expect(isUsed('.choice:not(.chosen){margin:0}', '<i class="choice">')).toBe(true);
});

test('what a comment names is no selector', () => {
  expect(isUsed('/* .card{} */.frame{margin:0}', '<i class="card">')).toBe(false);
});
