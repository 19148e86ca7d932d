/** Gathers what the finished site may say from the loaded content, the registry and the pages' front matter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import type { GrantData } from '../../figures/charity-schema.ts';
import type { Content } from '../../figures/content.ts';
import { formatInterval } from '../../figures/format.ts';
import { amountOf, groupGrants, sumKey, sumText } from '../../figures/grants.ts';
import type { Interval } from '../../figures/interval.ts';
import { toStrings } from '../../figures/interval.ts';
import { nominalValue } from '../../figures/nominal.ts';
import type { Observation } from '../../figures/observation.ts';
import type { Registry, RelationResult } from '../../figures/registry.ts';
import { asOfText } from '../../figures/wording.ts';
import type { IdentityItems } from '../base/identity.ts';
import { shownItems } from '../base/identity.ts';
import { countAll, countedOf } from '../counters.ts';
import { eventLog, logUpdated } from '../event-log.ts';
import { eventFact, releaseFact } from '../event-words.ts';
import { relationWords } from '../relation-words.ts';
import { promisedAddresses } from '../rules/links/addresses.ts';
import type { EventFact, Facts, FigureFact, GrantFact, ObservationFact, PolicyFact, RelationFact, ReleaseFact } from './facts.ts';

/** What the checks need of `src/site.config.ts`. */
export interface SiteSettings {
  readonly origin: string;
  readonly language: string;
  readonly phones: Readonly<Record<string, string>>;
  readonly payments: readonly string[];
  readonly official: boolean;
  readonly identity: IdentityItems;
  /** Under which terms the data may be used again; null while nobody has said. */
  readonly licence: object | null;
  readonly sections: readonly { readonly href: string; readonly pages?: readonly string[] }[];
}

/** Everything that the output of `root` is compared with. */
export function siteFacts(root: string, content: Content, registry: Registry, settings: SiteSettings): Facts {
  const figures = new Map(
    registry.figures.map(({ id, label, scope, observations }): [string, FigureFact] => [
      id,
      { id, label, scope, observations: observations.map(observationFactOf) },
    ]),
  );
  const laws = new Map(content.laws.map(({ id, data }) => [id, { ...data, id }]));
  const ledgers = new Map(content.ledgers.map(({ id, data }) => [id, { ...data, id }]));
  const relations = new Map(registry.results.map((result): [string, RelationFact] => [result.id, relationFact(result)]));
  const projects = new Map(
    content.projects.map(({ id, data: { source, filing } }) => [id, { at: source.at, ...(filing ? { filing } : {}) }]),
  );
  const log = eventLog(content, registry);
  const counters = countAll({
    ...countedOf(content),
    relations: registry.results,
    figures: registry.figures,
    ledgers: [...ledgers.values()],
    events: log,
  });
  const facts = {
    figures,
    laws,
    ledgers,
    relations,
    projects,
    grants: new Map(content.grants.map(({ id, data }) => [id, grantFact(data)])),
    grantSums: new Map(groupGrants(content.grants).map((group) => [sumKey(group), sumText(group)])),
    payments: settings.payments,
    identity: shownItems(settings),
    policies: policiesBelow(root),
    phones: settings.phones,
    exemptions: new Map(content.exemptions.map(({ id, data }) => [id, data.phrase])),
    counters: new Map([...counters].map(([name, count]) => [name, String(count)])),
    events: new Map(log.map((event): [string, EventFact] => [event.id, eventFact(event)])),
    releases: new Map(content.releases.map((release): [string, ReleaseFact] => [release.version, releaseFact(release)])),
    logUpdated: logUpdated(content, log),
    origin: settings.origin,
    language: settings.language,
    sections: settings.sections.flatMap(({ href, pages }) => pages ?? [href]),
  };
  return { ...facts, addresses: promisedAddresses(facts) };
}

function observationFactOf(observation: Observation): ObservationFact {
  const { ref, figure, published, unit, hedge, interval, asOf, period, moment, valid, source, status } = observation;
  return {
    ref,
    figure: figure.id,
    published,
    unit,
    hedge,
    status,
    value: nominalValue(published),
    ...toStrings(interval),
    intervalText: formatInterval(interval, unit),
    asOfText: asOfText({ asOf, period, moment, valid }),
    asOf: period ?? asOf ?? valid?.from ?? '',
    source: 'law' in source ? { document: source.law, at: source.article } : source,
  };
}

const grantFact = (row: GrantData): GrantFact => ({
  amount: row.amount,
  ...ends(amountOf(row))!,
  date: row.date,
  at: 'document' in row.source ? row.source.at : row.source.article,
});

const ends = (interval: Interval | null): { low: string | null; high: string | null } | null =>
  interval && { low: toStrings(interval).low, high: toStrings(interval).high };

function relationFact(result: RelationResult): RelationFact {
  const { id, kind, verdict, figures, acknowledged, claim, computed, repairs } = result;
  return {
    id,
    kind,
    verdict,
    figures,
    acknowledged,
    claim: ends(claim),
    computed: ends(computed),
    repairs: repairs.map(({ figure, interval }) => ({ figure, ...ends(interval)! })),
    words: relationWords(result),
  };
}

function policiesBelow(root: string): Map<string, PolicyFact> {
  const folder = join(root, 'src/content/policies');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  return new Map(
    pages.map((name): [string, PolicyFact] => {
      const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
      const { kind = '', asOf = '', checked = '' } = (parse(front, { schema: 'failsafe' }) ?? {}) as Record<string, string>;
      const address = `/${name
        .split(sep)
        .join('/')
        .replace(/\.mdx$/, '/')
        .replace(/(?:^|(?<=\/))index\/$/, '')}`;
      return [address, { address, kind, asOf, checked }];
    }),
  );
}
