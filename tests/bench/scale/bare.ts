/** The same pages as an ordinary Astro project with MDX and Pagefind, and nothing of ours: what any such site costs. */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { idOf } from '../checks/generate.ts';
import { cityFigures } from './city.ts';
import type { Notation } from './page.ts';
import { addressOf, body, fileOf, frontMatter } from './page.ts';
import { frameOf, visiblePages } from './visible.ts';

const CONFIG = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://bare.example', trailingSlash: 'always', integrations: [mdx()] });
`;

const LAYOUT = `---
import { after, before } from '../frame.js';
const { title, description, address } = Astro.props;
---
<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={description} />
    <link rel="canonical" href={new URL(address, Astro.site).href} />
  </head>
  <body>
    <Fragment set:html={before} />
    <main data-pagefind-body><slot /></main>
    <Fragment set:html={after} />
  </body>
</html>
`;

const POLICY_PAGE = `---
import Layout from '../layouts/Layout.astro';
import Fact from '../components/Fact.astro';
import KeyFacts from '../components/KeyFacts.astro';
export function getStaticPaths() {
  const pages = import.meta.glob('../content/**/*.mdx', { eager: true });
  return Object.entries(pages).map(([file, page]) => ({
    params: { path: file.slice('../content/'.length).replace(/\\.mdx$/, '').replace(/\\/index$/, '') },
    props: { page },
  }));
}
const { page } = Astro.props;
const { Content, frontmatter } = page;
const headings = page.getHeadings().filter(({ depth }) => depth === 2);
---
<Layout title={frontmatter.title} description={frontmatter.description} address={Astro.url.pathname}>
  <article>
    <h1>{frontmatter.title}</h1>
    <p class="lead">{frontmatter.lead}</p>
    <ul>{headings.map(({ slug, text }) => <li><a href={'#' + slug}>{text}</a></li>)}</ul>
    <Content components={{ Fact, KeyFacts }} />
    <nav><h2>相关</h2><ul>{frontmatter.related.map((href) => <li><a href={href}>{href}</a></li>)}</ul></nav>
    <p class="dates">{frontmatter.asOf}，{frontmatter.checked}</p>
    <ul>{headings.map(({ slug, text }) => <li><a href={'#' + slug}>{text}</a></li>)}</ul>
  </article>
</Layout>
`;

const DATA_PAGE = `---
import { readFileSync } from 'node:fs';
import Layout from '../../layouts/Layout.astro';
export function getStaticPaths() {
  return JSON.parse(readFileSync('pages.json', 'utf8')).map((page) => ({ params: { path: page.address.slice(1, -1) || undefined }, props: { page } }));
}
const { title, description, address, blocks } = Astro.props.page;
---
<Layout title={title} description={description} address={address}>
  <article>
    {blocks.map(([Tag, name, text]) => <Tag class={name}>{text}</Tag>)}
  </article>
</Layout>
`;

/**
 * Writes the project for `pages` policy pages into a temporary folder and answers with its path. Every other page of the finished
 * site in `dist` comes from data, with the same visible text; the frame is that of our own pages. Packages are those of `project`.
 */
export function writeBare(project: string, dist: string, pages: number): string {
  const root = mkdtempSync(join(tmpdir(), 'bare-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const own = Array.from({ length: pages }, (_, page) => addressOf(page));
  const { before, after } = frameOf(readFileSync(join(dist, own[0]!.slice(1), 'index.html'), 'utf8'));
  write('package.json', '{ "type": "module", "private": true }\n');
  write('astro.config.mjs', CONFIG);
  write('src/frame.js', `export const before = ${JSON.stringify(before)};\nexport const after = ${JSON.stringify(after)};\n`);
  write('src/layouts/Layout.astro', LAYOUT);
  write('src/components/Fact.astro', '---\nconst { name } = Astro.props;\n---\n<div><dt>{name}</dt><dd><slot /></dd></div>\n');
  write('src/components/KeyFacts.astro', '<dl class="key-facts"><slot /></dl>\n');
  write('src/pages/[...path].astro', POLICY_PAGE);
  write('src/pages/data/[...path].astro', DATA_PAGE);
  write('pages.json', JSON.stringify(visiblePages(dist, new Set(own))));
  const notation = plainNotation(pages);
  for (let page = 0; page < pages; page += 1) write(`src/content/${fileOf(page)}`, frontMatter(page) + body(page, pages, notation));
  return root;
}

/** Figures and laws as an editor without components would write them. */
function plainNotation(pages: number): Notation {
  const published = new Map(cityFigures(pages).figures.map(([id, { observations }]) => [id, observations[0]!.published]));
  return {
    figure: (index) =>
      `<a class="figure" href="/figures/${idOf(index)}/"><data value="${published.get(idOf(index))}">${published.get(idOf(index))}</data></a>`,
    law: () => '<a class="law" href="/figures/sources/dibao-measures-2021/">《最低生活保障审核确认办法》第10条</a>',
    asOf: () => '<span class="as-of">截至2020年底</span>',
  };
}
