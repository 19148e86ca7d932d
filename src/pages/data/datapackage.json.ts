import { datapackage } from '../../integrations/datasets.ts';
import { t } from '../../integrations/tokens.ts';
import { site } from '../../site.config.ts';

export const GET = (): Response => new Response(`${JSON.stringify(datapackage(`${site.name}：${t('page.figures.title')}`, t('page.figures.description')), null, 1)}\n`);
