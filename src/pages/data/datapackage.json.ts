import { dataPackage } from '../../integrations/data-package.ts';
import { json } from '../../integrations/json.ts';

export const GET = (): Response => new Response(json(dataPackage()));
