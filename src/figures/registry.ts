/** Figures, observations and judged relations by their ids. Looking up what does not exist throws. */
import type { Content, Origin, Sited } from './content.ts';
import type { Figure, Observation } from './observation.ts';
import { dateKey, endKey } from './observation.ts';
import { QuantityError, readPublished } from './published.ts';
import type { Judgement } from './relations.ts';
import { judge } from './relations.ts';
import type { ExceptionData, FigureData, RelationData, RelationKind, Verdict } from './schema.ts';
import { VERDICTS } from './schema.ts';
import type { Slip } from './slip.ts';
import { slipsOf } from './slip.ts';

/** A relation with its verdict. */
export interface RelationResult extends Judgement {
  readonly id: string;
  readonly kind: RelationKind;
  /** That of the first figure involved: where a reader looks for the claim. */
  readonly topic: string;
  readonly statement: string;
  /** References of the observations involved. */
  readonly figures: readonly string[];
  readonly data: RelationData;
  readonly origin: Origin;
  /** The entry that records a disagreement with this verdict. */
  readonly exception: ExceptionData | null;
  readonly acknowledged: boolean;
  /** Single slips of the pen that would explain a disagreement. */
  readonly slips: readonly Slip[];
}

/** Something in the content that could not become part of the registry. */
interface Problem {
  readonly kind: 'unreadable-phrase' | 'unknown-operand';
  readonly origin: Origin;
  /** The figure or relation that has the problem. */
  readonly id: string;
  /** The phrase or reference that is at fault. */
  readonly subject: string;
  readonly reason: string;
}

export interface Registry {
  readonly figures: readonly Figure[];
  readonly results: readonly RelationResult[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly problems: readonly Problem[];
  has(id: string): boolean;
  hasObservation(ref: string): boolean;
  /** Throws an UnknownIdError when there is no such figure. */
  figure(id: string): Figure;
  /** The observation of `id@date`, or the only or latest one of `id`. */
  observation(ref: string): Observation;
  result(id: string): RelationResult;
  /** The judged relations that involve a figure. */
  relationsOf(id: string): readonly RelationResult[];
}

/** Thrown for an id or reference that names nothing. */
class UnknownIdError extends Error {
  override readonly name = 'UnknownIdError';
  readonly ref: string;

  constructor(ref: string) {
    super(`no figure, observation or relation is called "${ref}"`);
    this.ref = ref;
  }
}

/** Reads every phrase once and judges every relation. Faulty entries end up in `problems`, never in a throw. */
export function buildRegistry(content: Content): Registry {
  const problems: Problem[] = [];
  const figures = new Map<string, Figure>();
  const observations = new Map<string, Observation>();
  for (const entry of content.figures) {
    if (figures.has(entry.id)) continue; // A duplicate has a finding of its own; the first entry counts.
    const figure = readFigure(entry, problems);
    figures.set(entry.id, figure);
    const latest = figure.observations.reduce<Observation | undefined>(
      (best, one) => (best && endKey(best) > endKey(one) ? best : one),
      undefined,
    );
    if (latest) observations.set(entry.id, latest);
    for (const one of figure.observations) observations.set(`${entry.id}@${dateKey(one)}`, one);
  }
  const observation = (ref: string): Observation => observations.get(ref) ?? unknown(ref);
  const exceptions = new Map(content.exceptions.map(({ data }) => [data.relation, data]));
  const results = judgeAll(content.relations, observation, exceptions, problems);
  const byFigure = new Map<string, RelationResult[]>();
  for (const result of results.values()) {
    for (const id of new Set(result.observations.map(({ figure }) => figure.id))) {
      const list = byFigure.get(id);
      if (list) list.push(result);
      else byFigure.set(id, [result]);
    }
  }
  markDisputed([...results.values()], observation);
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results.values()) counts[verdict] += 1;
  return {
    figures: [...figures.values()],
    results: [...results.values()],
    counts,
    problems,
    has: (id) => figures.has(id),
    hasObservation: (ref) => observations.has(ref),
    figure: (id) => figures.get(id) ?? unknown(id),
    observation,
    result: (id) => results.get(id) ?? unknown(id),
    relationsOf: (id) => byFigure.get(id) ?? [],
  };
}

function unknown(ref: string): never {
  throw new UnknownIdError(ref);
}

/** A file holds one topic and has its name. */
const topicOf = ({ file }: Origin): string => file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');

function readFigure({ id, data, origin }: Sited<FigureData>, problems: Problem[]): Figure {
  const observations: Observation[] = [];
  const figure: Figure = {
    id,
    topic: topicOf(origin),
    label: data.label,
    scope: data.scope,
    kind: data.kind,
    stage: data.stage,
    observations,
    origin,
  };
  data.observations.forEach((one, index) => {
    const place = { file: origin.file, path: [...origin.path, 'observations', index] };
    try {
      const { interval, unit, hedge } = readPublished(one.published, { kind: data.kind, reading: one.reading, upper: one.upper });
      const valid = one.valid ?? data.valid;
      const key = dateKey({ ...one, valid });
      observations.push({
        ref: data.observations.length > 1 ? `${id}@${key}` : id,
        figure,
        published: one.published,
        interval,
        unit,
        hedge,
        asOf: one.asOf,
        period: one.period,
        moment: one.moment,
        valid,
        source: one.source,
        note: one.note,
        status: one.status ?? 'final',
        origin: place,
        data: one,
      });
    } catch (error) {
      if (!(error instanceof QuantityError)) throw error;
      problems.push({
        kind: 'unreadable-phrase',
        origin: { ...place, path: [...place.path, 'published'] },
        id,
        subject: one.published,
        reason: error.reason,
      });
    }
  });
  return figure;
}

function judgeAll(
  relations: Content['relations'],
  observation: (ref: string) => Observation,
  exceptions: ReadonlyMap<string, ExceptionData>,
  problems: Problem[],
): Map<string, RelationResult> {
  const results = new Map<string, RelationResult>();
  for (const { id, data, origin } of relations) {
    if (results.has(id)) continue;
    try {
      const judgement = judge(data, observation);
      const exception = exceptions.get(id) ?? null;
      results.set(id, {
        ...judgement,
        id,
        kind: data.kind,
        topic: judgement.observations[0]?.figure.topic ?? topicOf(origin),
        statement: data.statement,
        figures: judgement.observations.map(({ ref }) => ref),
        data,
        origin,
        exception,
        acknowledged: exception?.expect === judgement.verdict,
        slips: slipsOf(data, judgement, observation),
      });
    } catch (error) {
      if (!(error instanceof UnknownIdError)) throw error;
      problems.push({ kind: 'unknown-operand', origin, id, subject: error.ref, reason: '' });
    }
  }
  return results;
}

function markDisputed(results: readonly RelationResult[], observation: (ref: string) => Observation): void {
  for (const { verdict, exception, observations } of results) {
    if (verdict !== 'inconsistent') continue;
    for (const one of observations)
      if (!exception?.disputed || exception.disputed.some((ref) => isNamed(ref, one, observation))) one.status = 'disputed';
  }
}

function isNamed(ref: string, one: Observation, observation: (ref: string) => Observation): boolean {
  try {
    return observation(ref) === one;
  } catch {
    return false; // An unknown reference has a finding of its own.
  }
}
