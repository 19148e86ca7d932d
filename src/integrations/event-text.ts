import type { PrintedEvent } from './corrections.ts';
import { shortName } from './site-pages.ts';
import { t } from './tokens.ts';

/** What an event was about: the figure's name, or the page's. */
export const subjectText = ({ event, name }: PrintedEvent): string => (event.page === undefined ? name : shortName(event.page));

/** What changed from what into what, as one sentence. */
export function changeText({ event, old, latest }: PrintedEvent): string {
  if (event.page !== undefined) return t('corrections.change.page', { old, new: latest });
  return t(`corrections.change.${event.field!}`, latest === '' ? { old } : { old, new: latest });
}

/** Title and body of an event for feeds. */
export function eventText(printed: PrintedEvent): { title: string; body: string } {
  const { event, reason, source } = printed;
  const title = t('corrections.entry', { type: event.type, subject: subjectText(printed) });
  const lines = [
    changeText(printed),
    reason === '' ? t('corrections.generated') : t('corrections.reason', { reason }),
    t('corrections.severity', { severity: event.severity }),
    source ? t('corrections.source', { source: source.text }) : '',
  ];
  return { title, body: lines.filter(Boolean).join('\n') };
}
