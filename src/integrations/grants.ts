/** Rows of money as pages and data files print them; numbers carry marks. */
import type { GrantData } from '../figures/charity-schema.ts';
import type { Sited } from '../figures/content.ts';
import { amountOf } from '../figures/grants.ts';
import { toStrings } from '../figures/interval.ts';
import { mark } from '../figures/marks.ts';
import { dateText, placeText } from '../figures/wording.ts';
import type { GrantRow } from './data-schemas.ts';
import { escapeHtml } from './escape.ts';
import { documentTitle, siteContent } from './site-data.ts';
import { renderText } from './tokens.ts';

type Row = Sited<GrantData>;

export const grantAmount = ({ id, data }: Row): string => mark('C', `grant:${id}.amount`, data.amount);
export const grantDate = ({ id, data }: Row): string => mark('T', `grant:${id}.date`, dateText(data.date));

/** Where a row was published. */
export function grantPlace({ id, data: { source } }: Row): string {
  if ('law' in source) return escapeHtml(documentTitle(source.law));
  return `<a href="/figures/sources/${source.document}/">《${escapeHtml(documentTitle(source.document))}》${mark('T', `grant:${id}.place`, placeText(source.at))}</a>`;
}

/** One row of `/data/grants.json`, after 360Giving: who gave what to whom, when, for which project, and at which stage. */
export function grantRows(): GrantRow[] {
  return siteContent().grants.map((row) => {
    const {
      id,
      data: { stage, date, form, from, to, project, purpose, source },
    } = row;
    const origin = { origin: `逐笔记录 ${id}` };
    const { low, high } = toStrings(amountOf(row.data));
    return {
      id,
      stage,
      date: mark('T', `grant:${id}.date`, date),
      amount: grantAmount(row),
      low: low && mark('C', `grant:${id}.low`, low),
      high: high && mark('C', `grant:${id}.high`, high),
      currency: 'CNY',
      form,
      from: renderText(from, origin),
      to: renderText(to, origin),
      project: project ?? null,
      purpose: purpose === undefined ? null : renderText(purpose, origin),
      document: 'document' in source ? source.document : source.law,
      at: mark('T', `grant:${id}.at`, 'document' in source ? source.at : source.article),
    };
  });
}
