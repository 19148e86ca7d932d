import { csvwMetadata } from '../../integrations/data-package.ts';
import { json } from '../../integrations/json.ts';
import type { TableName } from '../../integrations/tables.ts';
import { TABLE_NAMES } from '../../integrations/tables.ts';

export const getStaticPaths = () => TABLE_NAMES.map((table) => ({ params: { table } }));

export const GET = ({ params }: { params: { table: TableName } }): Response => new Response(json(csvwMetadata(params.table)));
