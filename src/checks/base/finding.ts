/** What every check reports: five parts, in plain Chinese except for the slug. */
import type { Slug } from '../catalogue.ts';

/** A position that counts from 1, or the reason why there is none. */
export type Place = { readonly file: string; readonly line: number; readonly col: number } | { readonly unavailable: string };

/** One fault: where, which kind, what is wrong, how one can tell, and what to do. */
export interface Finding {
  readonly slug: Slug;
  readonly place: Place;
  readonly what: string;
  readonly evidence: string;
  readonly remedy: string;
}
