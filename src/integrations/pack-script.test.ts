import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asClassic, isModule, placeScript, starter, starterOf } from './pack-script.ts';

const files = new Set(['plain.svg', 'search/index.html']);
const document = (src: string, more: object = {}): object => ({ currentScript: { src }, ...more });

test('a script that stands alone keeps its names to itself', () => {
  const shared = { URL, seen: [] as string[] };
  const code = asClassic('assets/a.js', 'var e=`one`;seen.push(e)\n//# end', files);
  runInNewContext(code, shared);
  expect(shared.seen).toEqual(['one']);
  expect(shared).not.toHaveProperty('e');
});

test.each(['https://host/sub/', 'file:///media/usb/'])('a file named in it is found below %s', (root) => {
  const shared = { URL, document: document(`${root}assets/a.js`), icon: '', other: '' };
  runInNewContext(asClassic('assets/a.js', 'icon=`/plain.svg`;other="/elsewhere"', files), shared);
  expect(shared).toMatchObject({ icon: `${root}plain.svg`, other: '/elsewhere' });
});

test('only programs that need others are modules', () => {
  expect(isModule('import("./box.js")')).toBe(true);
  expect(isModule('var e=1;export{e as a}')).toBe(true);
  expect(isModule('var important=document.querySelector("a")')).toBe(false);
});

test('a module is left to http', () => {
  expect(starterOf('assets/box.1.js')).toBe('assets/box.1.start.js');
  expect(starter('assets/box.1.js', '没有')).toMatch(/^if\(location\.protocol!=="file:"\)import\("\.\/box\.1\.js"\);/);
});

test.each([
  ['https://host/sub/', '/sub/'],
  ['file:///D:/site/', '/D:/site/'],
])('sections without traces are told by %s', (root, folder) => {
  const attributes = new Map([['data-traceless', '/hotline/ /children/']]);
  const marked = {
    getAttribute: (name: string) => attributes.get(name),
    setAttribute: (name: string, value: string) => attributes.set(name, value),
  };
  runInNewContext(placeScript(), { URL, document: document(`${root}assets/place.js`, { querySelector: () => marked }) });
  expect(attributes.get('data-traceless')).toBe(`${folder}hotline/ ${folder}children/`);
});
