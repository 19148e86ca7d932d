/** What a mark must say: its text recomputed from the data, without looking at the page. */
import type { MarkKind } from '../../figures/marks.ts';
import { asOfText, dateText, dayStamp, placeText } from '../../figures/wording.ts';
import type { Facts, ObservationFact } from './facts.ts';
import { observationFact } from './facts.ts';

/** The texts that a reference may stand for; null when it names nothing. */
export function expectedTexts(kind: MarkKind, ref: string, facts: Facts): readonly string[] | null {
  switch (kind) {
    case 'F':
      return figureTexts(ref, facts);
    case 'L':
      return lawTexts(ref, facts);
    case 'T':
      return dateTexts(ref, facts);
    case 'P':
      return only(facts.phones[ref]);
    case 'C':
      return countTexts(ref, facts);
    case 'E':
      return only(facts.exemptions.get(ref));
    default:
      return kind satisfies never;
  }
}

/** A date begins with its year in so many digits. */
const YEAR = 4;

const only = (text: string | null | undefined): readonly string[] | null => (text === null || text === undefined ? null : [text]);

/** Date text with its ISO form, which feeds and `datetime` need. */
const date = (iso: string | null | undefined): readonly string[] | null => (iso ? [dateText(iso), iso] : null);

/** A day as feeds need it besides. */
const stamped = (iso: string | null | undefined): readonly string[] | null => (iso ? [dateText(iso), iso, dayStamp(iso)] : null);

function figureTexts(ref: string, facts: Facts): readonly string[] | null {
  const [name, part] = splitOnce(ref, '#');
  const observation = observationFact(facts, name);
  if (!observation) return null;
  return part === undefined ? [observation.published] : only(partOf(observation, part));
}

function partOf(observation: ObservationFact, part: string): string | null {
  switch (part) {
    case 'id':
      return observation.figure;
    case 'value':
      return observation.value;
    case 'number':
      return numberOf(observation.published);
    case 'unit':
      return observation.unit;
    case 'low':
      return observation.low;
    case 'high':
      return observation.high;
    case 'interval':
      return observation.intervalText;
    case 'document':
      return observation.source.document;
    case 'place':
      return placeText(observation.source.at);
    case 'at':
      return observation.source.at;
    default:
      return null;
  }
}

/** The only digit run of a phrase, null when there is none or more than one. */
function numberOf(phrase: string): string | null {
  const runs = phrase.match(/\d(?:[\d.,]*\d)?/g);
  return runs?.length === 1 ? runs[0] : null;
}

function lawTexts(ref: string, facts: Facts): readonly string[] | null {
  const [id, part] = splitOnce(ref, '#');
  const law = facts.laws.get(id);
  if (!law || part === undefined) return null;
  if (part === 'title') return [law.short, law.title];
  if (part === 'number') return only(law.number);
  if (part === 'status') return only(law.status);
  if (part === 'effective' || part === 'issued') return date(law[part]);
  if (part === 'issued.year') return only(law.issued?.slice(0, YEAR));
  if (part === 'url') return only(law.url);
  const article = law.articles.find(({ at }) => at === part);
  if (article) return [article.at];
  return only(law.articles.find(({ at }) => part === `${at}.says`)?.says);
}

function dateTexts(ref: string, facts: Facts): readonly string[] | null {
  const [kind, rest = ''] = splitOnce(ref, ':');
  const [name, field = ''] = splitLast(rest, '.');
  switch (kind) {
    case 'asof': {
      const [ref, form] = splitOnce(rest, '#');
      const observation = observationFact(facts, ref);
      if (!observation) return null;
      if (form === 'key') return [observation.asOf.split('/')[0]!];
      return form === undefined ? [observation.asOfText] : form === 'iso' ? [observation.asOf] : null;
    }
    case 'lawdate':
      return field === 'effective' || field === 'issued' ? date(facts.laws.get(name)?.[field]) : null;
    case 'page': {
      const page = facts.policies.get(name);
      if (field === 'asOf') return page ? [asOfText({ asOf: page.asOf }), dateText(page.asOf), page.asOf] : null;
      return field === 'checked' ? date(page?.checked) : null;
    }
    case 'source': {
      const ledger = facts.ledgers.get(name);
      if (field === 'sha256' || field === 'url') return only(ledger?.[field]);
      if (field === 'year') return only(ledger?.date.slice(0, YEAR));
      return field === 'title' ? only(ledger?.title) : field === 'date' ? date(ledger?.date) : null;
    }
    case 'project': {
      const project = facts.projects.get(name);
      if (field === 'place') return project ? [placeText(project.at), project.at] : null;
      if (field === 'filing') return only(project?.filing?.number);
      return field === 'filing-checked' ? date(project?.filing?.checked) : null;
    }
    case 'grant': {
      const row = facts.grants.get(name);
      if (field === 'place') return row ? [placeText(row.at)] : null;
      if (field === 'at') return only(row?.at);
      return field === 'date' ? date(row?.date) : null;
    }
    case 'event':
      return field === 'date' ? stamped(facts.events.get(name)?.date) : null;
    case 'release':
      return field === 'date' ? date(facts.releases.get(name)?.date) : null;
    case 'log':
      return rest === 'updated' ? stamped(facts.logUpdated) : null;
    default:
      return null;
  }
}

function countTexts(ref: string, facts: Facts): readonly string[] | null {
  const [kind, rest] = splitOnce(ref, ':');
  if (rest === undefined) return only(facts.counters.get(ref));
  if (kind === 'relation') return relationTexts(rest, facts);
  if (kind === 'event' || kind === 'release') {
    const [name, part] = splitLast(rest, '.');
    return only((kind === 'event' ? facts.events : facts.releases).get(name)?.words[part ?? '']);
  }
  if (kind === 'grant') return grantTexts(rest, facts);
  if (kind === 'grant-sum') return only(facts.grantSums.get(rest));
  if (kind === 'site') return only(facts.identity.get(rest));
  if (kind !== 'ledger') return null;
  const [document, at = ''] = splitOnce(rest, '#');
  const [index, part] = splitOnce(at, '.');
  const entry = facts.ledgers.get(document)?.entries[Number(index)];
  if (!entry) return null;
  if (part === 'reads') return only(entry.reads);
  return part === 'phrase' ? [entry.phrase] : part === 'at' ? [placeText(entry.at), entry.at] : null;
}

/** `row.amount`, and `.low` or `.high` in 元. */
function grantTexts(ref: string, facts: Facts): readonly string[] | null {
  const [id, part] = splitLast(ref, '.');
  return part === 'amount' || part === 'low' || part === 'high' ? only(facts.grants.get(id)?.[part]) : null;
}

/** `growth.claim`, `growth.repair.<figure>`, and with `.low` or `.high` one end of the interval. */
function relationTexts(ref: string, facts: Facts): readonly string[] | null {
  const [id, part = ''] = splitOnce(ref, '.');
  const relation = facts.relations.get(id);
  if (!relation) return null;
  const [of, end] = splitLast(part, '.');
  if (end !== 'low' && end !== 'high') return only(relation.words[part]);
  if (of === 'claim' || of === 'computed') return only(relation[of]?.[end]);
  return only(relation.repairs.find(({ figure }) => of === `repair.${figure}`)?.[end]);
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

function splitLast(text: string, separator: string): [string, string | undefined] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
