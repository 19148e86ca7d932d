import { offeredPages } from '../integrations/site-map.ts';
import { sitemapFiles } from '../integrations/sitemap-xml.ts';

export const getStaticPaths = () => [...sitemapFiles(offeredPages())].map(([sitemap, text]) => ({ params: { sitemap }, props: { text } }));

export const GET = ({ props }: { props: { text: string } }): Response => new Response(props.text);
