import { projectStyles } from '../../../integrations/project-filter.ts';

export const GET = (): Response => new Response(projectStyles(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
