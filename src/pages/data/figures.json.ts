import { figureRows } from '../../integrations/datasets.ts';

export const GET = (): Response => new Response(`${JSON.stringify({ figures: figureRows() }, null, 1)}\n`);
