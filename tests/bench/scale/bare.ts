/** The same pages as an ordinary Astro project with MDX and Pagefind, and nothing of ours: what any such site costs. */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { idOf } from '../checks/generate.ts';
import { cityFigures } from './city.ts';
import type { Notation } from './page.ts';
import { body, fileOf, frontMatter, relatedTo, shortOf } from './page.ts';

/** How many pages of each kind stand beside the policy pages, and how many bytes one has in our build. */
export interface BareSize {
  readonly policies: number;
  readonly figures: number;
  /** Bytes of HTML that a figure's page and a policy page are filled up to. */
  readonly figureBytes: number;
  readonly policyBytes: number;
}

const CONFIG = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://bare.example', trailingSlash: 'always', integrations: [mdx()] });
`;

const LAYOUT = `---
const { title, description, address, filler } = Astro.props;
const sections = Array.from({ length: 12 }, (_, index) => '/section-' + index + '/');
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
    <header><a href="/">首页</a><nav><ul>{sections.map((href) => <li><a href={href}>{href}</a></li>)}</ul></nav></header>
    <main data-pagefind-body><slot /></main>
    <div class="filler" data-pagefind-ignore set:html={filler} />
    <footer><nav><ul>{sections.map((href) => <li><a href={href}>{href}</a></li>)}</ul></nav></footer>
  </body>
</html>
`;

const POLICY_PAGE = `---
import Layout from '../layouts/Layout.astro';
import Fact from '../components/Fact.astro';
import KeyFacts from '../components/KeyFacts.astro';
import { policyFiller } from '../filler.js';
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
<Layout title={frontmatter.title} description={frontmatter.description} address={Astro.url.pathname} filler={policyFiller}>
  <article>
    <h1>{frontmatter.title}</h1>
    <p>{frontmatter.lead}</p>
    <ul>{headings.map(({ slug, text }) => <li><a href={'#' + slug}>{text}</a></li>)}</ul>
    <Content components={{ Fact, KeyFacts }} />
    <nav><h2>相关</h2><ul>{frontmatter.related.map((href) => <li><a href={href}>{href}</a></li>)}</ul></nav>
    <p>{frontmatter.asOf}，{frontmatter.checked}</p>
  </article>
</Layout>
`;

const FIGURE_PAGE = `---
import Layout from '../../layouts/Layout.astro';
import figures from '../../figures.json';
import { figureFiller } from '../../filler.js';
export function getStaticPaths() {
  return figures.map((figure) => ({ params: { id: figure.id }, props: { figure } }));
}
const { figure } = Astro.props;
---
<Layout title={figure.label} description={figure.label + figure.published} address={'/figures/' + figure.id + '/'} filler={figureFiller}>
  <article>
    <h1>{figure.label}</h1>
    <p class="figure-hero"><data value={figure.published}>{figure.published}</data></p>
    <dl>
      <div><dt>口径</dt><dd>{figure.scope}</dd></div>
      <div><dt>来源</dt><dd>{figure.source}</dd></div>
    </dl>
    <ul>{figure.pages.map(({ address, short }) => <li><a href={address}>{short}</a></li>)}</ul>
  </article>
</Layout>
`;

/** Writes the project into a temporary folder and answers with its path; packages are those of `project`. */
export function writeBare(project: string, size: BareSize): string {
  const root = mkdtempSync(join(tmpdir(), 'bare-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  cpSync(join(project, 'tsconfig.json'), join(root, 'tsconfig.json'));
  write('package.json', '{ "type": "module", "private": true }\n');
  write('astro.config.mjs', CONFIG);
  write('src/layouts/Layout.astro', LAYOUT);
  write('src/components/Fact.astro', '---\nconst { name } = Astro.props;\n---\n<div><dt>{name}</dt><dd><slot /></dd></div>\n');
  write('src/components/KeyFacts.astro', '<dl class="key-facts"><slot /></dl>\n');
  write(
    'src/filler.js',
    `export const policyFiller = ${JSON.stringify(filler(size.policyBytes))};\nexport const figureFiller = ${JSON.stringify(filler(size.figureBytes))};\n`,
  );
  write('src/pages/[...path].astro', POLICY_PAGE);
  write('src/pages/figures/[id].astro', FIGURE_PAGE);
  write('src/figures.json', JSON.stringify(figures(size)));
  const published = new Map(cityFigures(size.policies).figures.map(([id, { observations }]) => [id, observations[0]!.published]));
  const plain: Notation = {
    figure: (index) =>
      `<a class="figure" href="/figures/${idOf(index)}/"><data value="${published.get(idOf(index))}">${published.get(idOf(index))}</data></a>`,
    law: () => '<a class="law" href="/law/">《最低生活保障审核确认办法》第10条</a>',
    asOf: () => '<span class="as-of">截至2020年底</span>',
  };
  for (let page = 0; page < size.policies; page += 1)
    write(`src/content/${fileOf(page)}`, frontMatter(page) + body(page, size.policies, plain));
  return root;
}

/** As many figures as pages are wanted; those beyond the city's own repeat them under another id. */
function figures({ policies, figures: wanted }: BareSize): unknown[] {
  const made = cityFigures(policies).figures;
  return Array.from({ length: wanted }, (_, index) => {
    const [id, { label, scope, observations }] = made[index % made.length]!;
    const again = Math.floor(index / made.length);
    return {
      id: again === 0 ? id : `${id}.again-${again}`,
      label,
      scope,
      published: observations[0]!.published,
      source: JSON.stringify(observations[0]!.source),
      pages: relatedTo(index % policies).map((address) => ({ address, short: shortOf(index % policies) })),
    };
  });
}

/** Markup of about so many bytes: tags and attributes more than text, as in a frame. */
function filler(bytes: number): string {
  const piece = '<li class="filler-item"><a class="filler-link" href="/section-1/">栏目</a></li>';
  return piece.repeat(Math.max(0, Math.round(bytes / Buffer.byteLength(piece))));
}
