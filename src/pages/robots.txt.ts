import { knowsOwnAddress } from '../integrations/own-address.ts';
import { site } from '../site.config.ts';

const rules = ['User-agent: *', 'Allow: /', ...(knowsOwnAddress() ? [`Sitemap: ${new URL('/sitemap.xml', site.origin).href}`] : [])];

export const GET = (): Response => new Response(`${rules.join('\n')}\n`);
