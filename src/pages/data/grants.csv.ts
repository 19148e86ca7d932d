import { grantsCsv } from '../../integrations/datasets.ts';

export const GET = (): Response => new Response(grantsCsv());
