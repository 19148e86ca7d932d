import { describe, expect, test } from 'vitest';
import { planUpload, readSums, STEP_NAMES } from './upload-plan.ts';

type Site = Readonly<Record<string, string>>;
const sums = (site: Site): Map<string, string> => new Map(Object.entries(site));

const OLD: Site = {
  'index.html': '/assets/a.1.css /about/ /old/ /search/words.json /pagefind/pagefind-entry.json /sitemap.xml',
  'about/index.html': '/assets/a.1.css / /picture.svg /data/figures.json',
  'old/index.html': '/assets/a.1.css / /assets/o.1.js',
  'picture.svg': 'one',
  'sitemap.xml': '/ /about/ /old/',
  'data/figures.json': 'one',
  'data/SHA256SUMS': 'one /data/figures.json',
  'assets/a.1.css': '/assets/i.1.svg',
  'assets/i.1.svg': 'i',
  'assets/o.1.js': 'o',
  'search/words.json': '/about/ /old/',
  'pagefind/pagefind-entry.json': '/pagefind/pagefind.1.pf_meta',
  'pagefind/pagefind.1.pf_meta': '/pagefind/fragment/1.pf_fragment',
  'pagefind/fragment/1.pf_fragment': '/about/',
};
const NEW: Site = {
  'index.html': '/assets/a.2.css /about/ /new/ /search/words.json /pagefind/pagefind-entry.json /sitemap.xml',
  'new/feed.atom': '/new/',
  'about/index.html': '/assets/a.2.css / /new/ /picture.svg /chart.svg /data/figures.json /data/new.json',
  'new/index.html': '/assets/a.2.css / /new/second/ /new/feed.atom',
  'new/second/index.html': '/assets/a.2.css / /new/',
  'picture.svg': 'two',
  'chart.svg': 'c',
  'sitemap.xml': '/ /about/ /new/ /new/second/',
  'data/figures.json': 'two',
  'data/new.json': 'n',
  'data/SHA256SUMS': 'two /data/figures.json /data/new.json',
  'assets/a.2.css': '/assets/i.2.svg',
  'assets/i.2.svg': 'j',
  'search/words.json': '/about/ /new/ /new/second/',
  'pagefind/pagefind-entry.json': '/pagefind/pagefind.2.pf_meta',
  'pagefind/pagefind.2.pf_meta': '/pagefind/fragment/2.pf_fragment',
  'pagefind/fragment/2.pf_fragment': '/about/ /new/',
};

const fileOf = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address).slice(1);

/** Addresses that something names which a reader, a search or a program can come to from the home page, and which are not there. */
function missing(store: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>();
  const gone: string[] = [];
  const ahead = ['/'];
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const text = store.get(fileOf(address));
    if (text === undefined) gone.push(address);
    else ahead.push(...text.split(' ').filter((word) => word.startsWith('/')));
  }
  return gone;
}

/** The store after each single file that is put, and each that is taken away. */
function* moments(from: Site, to: Site, turned: boolean): Generator<ReadonlyMap<string, string>> {
  const store = sums(from);
  const { steps, later } = planUpload(sums(from), sums(to));
  for (const { files } of steps) {
    for (const path of turned ? [...files].reverse() : files) {
      store.set(path, to[path]!);
      yield store;
    }
  }
  for (const path of turned ? [...later].reverse() : later) {
    store.delete(path);
    yield store;
  }
}

describe('upload plan', () => {
  test.each([
    ['a release', OLD, NEW, false],
    ['a release, each step in another order', OLD, NEW, true],
    ['the way back', NEW, OLD, false],
    ['the way back, each step in another order', NEW, OLD, true],
  ])('%s leads to no missing file, wherever it is cut off', (_, from, to, turned) => {
    let cuts = 0;
    for (const store of moments(from, to, turned)) {
      expect(missing(store)).toEqual([]);
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(15);
    expect([...moments(from, to, turned)].at(-1)).toEqual(sums(to));
  });

  test('another order does lead to missing files: the simulation would see it', () => {
    const store = sums(OLD);
    store.set('index.html', NEW['index.html']!);
    expect(missing(store)).toEqual(['/new/', '/assets/a.2.css']);
  });

  test('a first release is a release too, with the home page in the last step', () => {
    const { steps, later } = planUpload(new Map(), sums(NEW));
    expect(steps.map(({ name, files }) => [name, files.length > 0])).toEqual(STEP_NAMES.map((name) => [name, !name.startsWith('changed')]));
    expect(steps.flatMap(({ files }) => files).sort()).toEqual(Object.keys(NEW).sort());
    expect(steps.at(-1)!.files).toEqual(['index.html']);
    expect(later).toEqual([]);
  });

  test('what is the same is not put again, and compressed copies are for servers alone', () => {
    const { steps } = planUpload(
      sums(OLD),
      sums({ ...OLD, 'about/index.html': 'x', 'about/index.html.br': 'x', 'about/index.html.gz': 'x' }),
    );
    expect(steps.flatMap(({ files }) => files)).toEqual(['about/index.html']);
  });

  test('a name that stands for a content does not get a second one', () => {
    expect(() => planUpload(sums(OLD), sums({ ...NEW, 'assets/a.1.css': 'other' }))).toThrow('assets/a.1.css');
  });

  test('checksums are read as sha256sum writes them, and nothing else', () => {
    const sum = 'a'.repeat(64);
    expect(readSums(`${sum}  a b.html\n${sum} *c\n`)).toEqual(
      new Map([
        ['a b.html', sum],
        ['c', sum],
      ]),
    );
    expect(() => readSums('<html>\n')).toThrow('不是校验和');
  });
});
