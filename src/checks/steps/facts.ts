/** What the finished site may say, as the checks of the output need it: every text that a mark can stand for comes from here. */

/** One dated observation of a figure, read. */
export interface ObservationFact {
  /** The figure's id, with `@date` when the figure has several observations. */
  readonly ref: string;
  readonly figure: string;
  readonly published: string;
  /** Machine-readable value of `<data value>`. */
  readonly value: string;
  readonly unit: string;
  readonly hedge: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** The interval in words. */
  readonly intervalText: string;
  readonly asOfText: string;
  /** The ISO date or period, as data files print it. */
  readonly asOf: string;
  readonly source: { readonly document: string; readonly at: string };
  readonly status: string;
}

export interface FigureFact {
  readonly id: string;
  readonly label: string;
  readonly scope: string;
  readonly observations: readonly ObservationFact[];
}

export interface LawFact {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly number: string | null;
  readonly status: string;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly url: string | null;
  readonly articles: readonly { readonly at: string; readonly says: string }[];
}

interface LedgerFact {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly sha256?: string | undefined;
  readonly url?: string | null | undefined;
  readonly entries: readonly { readonly at: string; readonly phrase: string; readonly reads?: string | undefined }[];
}

export interface RelationFact {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly figures: readonly string[];
  readonly acknowledged: boolean;
  readonly claim: { readonly low: string | null; readonly high: string | null } | null;
  readonly computed: { readonly low: string | null; readonly high: string | null } | null;
  readonly repairs: readonly { readonly figure: string; readonly low: string | null; readonly high: string | null }[];
  /** The same in words: claim, computed, gap, repair.<figure id>. */
  readonly words: Readonly<Record<string, string>>;
}

/** An event of the public log: each part of it in plain words, as pages and feeds print it. */
export interface EventFact {
  readonly date: string | null;
  readonly words: Readonly<Record<string, string>>;
}

/** A release with what is told of it. */
export interface ReleaseFact {
  readonly version: string;
  readonly date: string;
  readonly words: Readonly<Record<string, string>>;
  /** Text of each kept file by its path, made when it is asked for; null where only the names are needed. */
  readonly files: ReadonlyMap<string, (() => string) | null>;
}

/** A charity project: the place that tells of it, and its filing where it is known. */
interface ProjectFact {
  readonly at: string;
  readonly filing?: { readonly number: string; readonly checked: string };
}

/** A row of money; the ends of its amount are in 元. */
export interface GrantFact {
  readonly amount: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly date: string;
  readonly at: string;
}

/** A page with front matter. */
export interface PolicyFact {
  readonly address: string;
  readonly kind: string;
  readonly asOf: string;
  readonly checked: string;
}

/** Everything that the output is compared with. */
export interface Facts {
  readonly figures: ReadonlyMap<string, FigureFact>;
  readonly laws: ReadonlyMap<string, LawFact>;
  readonly ledgers: ReadonlyMap<string, LedgerFact>;
  readonly relations: ReadonlyMap<string, RelationFact>;
  readonly policies: ReadonlyMap<string, PolicyFact>;
  readonly phones: Readonly<Record<string, string>>;
  readonly exemptions: ReadonlyMap<string, string>;
  readonly counters: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, ProjectFact>;
  /** Rows of money by their ids. */
  readonly grants: ReadonlyMap<string, GrantFact>;
  /** Sums of rows by stage and project, in words. */
  readonly grantSums: ReadonlyMap<string, string>;
  /** What the site may show of itself, by the item's name. */
  readonly identity: ReadonlyMap<string, string>;
  /** Accounts and payment addresses that the site's configuration vouches for. */
  readonly payments: readonly string[];
  readonly events: ReadonlyMap<string, EventFact>;
  readonly releases: ReadonlyMap<string, ReleaseFact>;
  /** The day on which something was last added to the log; null when nothing was ever sealed. */
  readonly logUpdated: string | null;
  readonly origin: string;
  readonly language: string;
  /** Addresses of the columns in the menu. */
  readonly sections: readonly string[];
  /** Every address that must answer. */
  readonly addresses: readonly string[];
}

/** The observation that a reference names: `id`, `id@date`; a bare id is the only or latest one. */
export function observationFact(facts: Pick<Facts, 'figures'>, ref: string): ObservationFact | undefined {
  const figure = facts.figures.get(ref.split('@')[0]!);
  if (!figure) return undefined;
  if (!ref.includes('@')) return figure.observations[figure.observations.length - 1];
  return (
    figure.observations.find((observation) => observation.ref === ref) ??
    figure.observations.find(({ asOf, figure: id }) => ref === `${id}@${asOf.split('/')[0]}`)
  );
}
