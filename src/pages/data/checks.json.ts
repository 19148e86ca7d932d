import { checkRows } from '../../integrations/datasets.ts';

export const GET = (): Response => new Response(`${JSON.stringify(checkRows(), null, 1)}\n`);
