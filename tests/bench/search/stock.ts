/** A page with nothing but stock Pagefind, used as its documentation says: loaded when the box is entered, the first results of `pagefind.search(query)` shown. */

export const STOCK_ADDRESS = '/bench/';
const STOCK_PROGRAM = '/bench/program.js';
/** As many results as Pagefind's own interface loads at first. */
export const STOCK_SHOWN = 5;

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="/favicon.svg"></head>
<body><form><input type="search" autocomplete="off"><button>搜索</button><p role="status"></p></form><div data-search-results><ol></ol></div>
<script type="module" src="${STOCK_PROGRAM}"></script></body></html>`;

const PROGRAM = `const form = document.querySelector('form'), input = form.querySelector('input');
const said = form.querySelector('p'), list = document.querySelector('ol'), results = list.parentElement;
let engine;
const start = () => (engine = engine || import('/pagefind/pagefind.js').then(async (pagefind) => { await pagefind.init(); return pagefind; }));
input.addEventListener('focusin', start);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  list.textContent = '';
  results.dataset.turn = String(Number(results.dataset.turn || '0') + 1);
  said.textContent = '正在找……';
  const { results: found } = await (await start()).search(input.value);
  const show = ({ url, meta, excerpt }) => {
    const item = list.appendChild(document.createElement('li'));
    const link = item.appendChild(document.createElement('a'));
    link.href = url;
    link.textContent = meta.title;
    item.appendChild(document.createElement('p')).innerHTML = excerpt;
  };
  if (found.length > 0) show(await found[0].data());
  (await Promise.all(found.slice(1, ${STOCK_SHOWN}).map((one) => one.data()))).forEach(show);
  said.textContent = String(found.length);
});`;

/** The page and its program, by address. */
export const stockFiles: ReadonlyMap<string, string> = new Map([
  [STOCK_ADDRESS, PAGE],
  [STOCK_PROGRAM, PROGRAM],
]);
