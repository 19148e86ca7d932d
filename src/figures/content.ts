/** Everything that the data checks look at, free of files: the loader makes it, tests and benches may make it by hand. */
import type { GrantData, GrantTotalData, ProjectData } from './charity-schema.ts';
import type { EventData } from './event.ts';
import type { Release } from './release.ts';
import type { EmptyData, ExceptionData, ExemptionData, FigureData, GapData, LawData, LedgerData, RelationData } from './schema.ts';

/** Where an entry stands: a file and the keys that lead to it. */
export interface Origin {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** A position in a file; line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** An entry of a content file. */
export interface Sited<T> {
  readonly id: string;
  readonly data: T;
  readonly origin: Origin;
}

/** A stretch of text that reaches a page and may carry tokens. */
export interface Prose {
  readonly text: string;
  /** Position of an offset in the text. */
  at(offset: number): SourcePlace;
}

/** A reference that a page's markup makes, such as `<Figure id="…">`. */
export interface Reference {
  readonly kind: 'figure' | 'law' | 'lawdate' | 'phone' | 'gap' | 'exempt' | 'count';
  readonly ref: string;
  readonly place: SourcePlace;
}

/** Something whose text is sealed by checksum, because nothing else witnesses it. */
export interface SealUnit {
  readonly key: string;
  /** What is sealed, in words. */
  readonly what: string;
  readonly text: string;
  readonly place: SourcePlace;
}

/** `src/content/seals.json` */
export interface Seals {
  readonly seals: Readonly<Record<string, string>>;
  /** `whole` is a checksum of all seals as that renewal left them. */
  readonly log: readonly { readonly date: string; readonly reason: string; readonly changes?: number; readonly whole?: string }[];
}

export interface Content {
  readonly figures: readonly Sited<FigureData>[];
  readonly relations: readonly Sited<RelationData>[];
  readonly ledgers: readonly Sited<LedgerData>[];
  readonly laws: readonly Sited<LawData>[];
  readonly exceptions: readonly Sited<ExceptionData>[];
  readonly exemptions: readonly Sited<ExemptionData>[];
  readonly gaps: readonly Sited<GapData>[];
  /** Kinds of which the site says that it has none yet. */
  readonly empty: readonly Sited<EmptyData>[];
  /** Events since the last release; those before it are kept in the releases. */
  readonly corrections: readonly Sited<EventData>[];
  readonly releases: readonly Release[];
  /** Addresses of the written pages with their kinds. */
  readonly pages: ReadonlyMap<string, string>;
  readonly projects: readonly Sited<ProjectData>[];
  readonly grants: readonly Sited<GrantData>[];
  /** Published totals that the rows of grants have to prove. */
  readonly grantTotals: readonly Sited<GrantTotalData>[];
  readonly prose: readonly Prose[];
  readonly references: readonly Reference[];
  readonly phones: Readonly<Record<string, string>>;
  readonly sealUnits: readonly SealUnit[];
  /** Null when there is no readable seals file. */
  readonly seals: Seals | null;
  /** Something was left out because it is malformed and has a finding of its own; rules across files would only repeat it. */
  readonly incomplete: boolean;
  /** Position of an entry, or of the nearest one above that exists. */
  locate(origin: Origin): SourcePlace;
}

/** Content without anything in it, to be filled by spreading. */
export const emptyContent = (): Content => ({
  figures: [],
  relations: [],
  ledgers: [],
  laws: [],
  exceptions: [],
  exemptions: [],
  gaps: [],
  empty: [],
  corrections: [],
  releases: [],
  pages: new Map(),
  projects: [],
  grants: [],
  grantTotals: [],
  prose: [],
  references: [],
  phones: {},
  sealUnits: [],
  seals: { seals: {}, log: [] },
  incomplete: false,
  locate: ({ file }) => ({ file, line: 1, col: 1 }),
});
