/** An event tells of something that really happened since the last release, step by step from the old value to the new one. */

import type { Change } from '../../../figures/change.ts';
import type { Sited } from '../../../figures/content.ts';
import type { EventData, FigureEvent } from '../../../figures/event.ts';
import { allowedTypes } from '../../../figures/event.ts';
import { isRealDate } from '../../base/dates.ts';
import type { Finding } from '../../base/finding.ts';
import type { Rule, RuleContext } from '../../base/rule.ts';
import { changesNow } from '../../event-log.ts';
import { FIELD_WORDS } from './words.ts';

type Fault = Pick<Finding, 'what' | 'evidence' | 'remedy'> & { readonly field: string };

/** Reports events about what did not change, with values that were never published, on impossible days, or twice. */
export const untrue: Rule = function* (context) {
  const changes = new Map(changesNow(context.content, context.registry).map((change) => [`${change.ref} ${change.field}`, change]));
  const chains = chainsOf(context.content.corrections);
  for (const [index, event] of context.content.corrections.entries()) {
    const fault =
      wrongDay(event.data, context) ??
      twice(event, index, context) ??
      ('page' in event.data ? wrongPage(event.data, context) : wrongStep(event.data, changes, chains, context)) ??
      wrongSource(event.data, context);
    if (fault)
      yield {
        slug: 'correction-untrue',
        place: context.at(event.origin, fault.field),
        what: fault.what,
        evidence: fault.evidence,
        remedy: fault.remedy,
      };
  }
};

function wrongDay({ date }: EventData, { content, today }: RuleContext): Fault | null {
  const last = content.releases.at(-1);
  if (!isRealDate(date))
    return { field: 'date', what: `登记的日期“${date}”在日历上没有。`, evidence: `写着 ${date}。`, remedy: '改成网站上改的那一天。' };
  if (!last)
    return {
      field: 'date',
      what: '还没有发布过，没有什么可以改，也就没有什么要登记。',
      evidence: 'src/content/releases/ 里一次发布也没有。',
      remedy: '删去这一条；先发布，以后改了再登记。',
    };
  if (date < last.date)
    return {
      field: 'date',
      what: `登记的日期早于上一次发布。`,
      evidence: `登记 ${date}，发布 ${last.version} 是 ${last.date}。`,
      remedy: '改成网站上改的那一天；早先的事已经收在那次发布里，不再登记。',
    };
  return date > today
    ? { field: 'date', what: `登记的日期还没有到。`, evidence: `登记 ${date}，今天 ${today}。`, remedy: '改成网站上改的那一天。' }
    : null;
}

function twice({ id }: Sited<EventData>, index: number, { content }: RuleContext): Fault | null {
  const first = content.corrections.findIndex((one) => one.id === id);
  return first === index
    ? null
    : {
        field: 'date',
        what: '同一天、同一处登记了两次。',
        evidence: `前一次是第 ${first + 1} 条。`,
        remedy: '合成一条，从最早的说法写到最后的说法。',
      };
}

const wrongPage = ({ page, old, new: latest }: Extract<EventData, { page: string }>, { content }: RuleContext): Fault | null => {
  if (!content.pages.has(page))
    return {
      field: 'page',
      what: `没有 ${page} 这一页。`,
      evidence: '在 src/content/policies/ 和 src/content/projects/ 里找过。',
      remedy: '写网址，前后都有斜杠，如 /assistance/dibao/。',
    };
  return old === latest
    ? {
        field: 'new',
        what: '改以前和改以后的话一样。',
        evidence: `都是“${old.slice(0, 40)}”。`,
        remedy: '照实写出改了哪里；没有改，就删去这一条。',
      }
    : null;
};

/** Events on the same field of the same thing, the earliest first. */
function chainsOf(corrections: readonly Sited<EventData>[]): Map<string, FigureEvent[]> {
  const figures = corrections.flatMap(({ data }) => ('figure' in data ? [data] : []));
  return Map.groupBy(
    figures.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    ({ figure, field }) => `${figure} ${field}`,
  );
}

function wrongStep(
  event: FigureEvent,
  changes: ReadonlyMap<string, Change>,
  chains: ReadonlyMap<string, FigureEvent[]>,
  { content }: RuleContext,
): Fault | null {
  const { figure, field } = event;
  const key = `${figure} ${field}`;
  const change = changes.get(key);
  const release = content.releases.at(-1)!.version;
  if (!change || allowedTypes(field).length === 0) {
    const known = [...changes.keys()].filter((one) => one.startsWith(figure.split('@')[0]!));
    return {
      field: 'figure',
      what: `登记说 ${figure} 的${FIELD_WORDS[field]}改了，其实和发布 ${release} 一样，或者没有这一项。`,
      evidence: known.length > 0 ? `它真正改了的：${known.join('、')}。` : `和发布 ${release} 比，它没有改。`,
      remedy: '改成真正改了的那一项；没有改，就删去这一条。',
    };
  }
  const chain = chains.get(key)!;
  const at = chain.indexOf(event);
  const [from, to] = [at === 0 ? change.old : (chain[at - 1]!.new ?? null), at === chain.length - 1 ? change.new : null];
  if (event.old !== from)
    return {
      field: 'old',
      what: `登记的旧说法不是${at === 0 ? '上次发布的' : '前一次登记改成的'}。`,
      evidence: `登记 old 是“${event.old}”，${at === 0 ? `发布 ${release} 里` : '前一次登记'}是“${from ?? '没有'}”。`,
      remedy: '照抄读者原来看到的。',
    };
  if (at === chain.length - 1 && (event.new ?? null) !== to)
    return {
      field: event.new === undefined ? 'figure' : 'new',
      what: '登记的新说法和现在登的不一样。',
      evidence: `登记 new ${event.new === undefined ? '没有写' : `是“${event.new}”`}，现在${to === null ? '不登了' : `是“${to}”`}。`,
      remedy: to === null ? '删去 new。' : '照抄现在登的。',
    };
  return null;
}

function wrongSource({ source }: EventData, { content }: RuleContext): Fault | null {
  if (!source) return null;
  if ('law' in source)
    return content.laws.some(({ id, data }) => id === source.law && data.articles.some(({ at }) => at === source.article))
      ? null
      : {
          field: 'source',
          what: `没有收录 ${source.law} 的“${source.article}”。`,
          evidence: '在 src/content/laws/ 里找过。',
          remedy: '先收录这一条，或改正写法。',
        };
  return content.ledgers.some(({ id, data }) => id === source.document && data.entries.some(({ at }) => at === source.at))
    ? null
    : {
        field: 'source',
        what: `台账里没有 ${source.document} 的 ${source.at}。`,
        evidence: '在 src/content/sources/ 里找过。',
        remedy: '对照台账改正编号和位置。',
      };
}
