import { figuresCsv } from '../../integrations/datasets.ts';

export const GET = (): Response => new Response(figuresCsv());
