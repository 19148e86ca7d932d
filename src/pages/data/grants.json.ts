import { grantRows } from '../../integrations/grants.ts';

export const GET = (): Response => new Response(`${JSON.stringify({ grants: grantRows() }, null, 1)}\n`);
