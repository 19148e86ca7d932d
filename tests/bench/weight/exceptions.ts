/** Pages that may weigh more than the rest, each with the reason and a bound of its own. */
export interface HeavyPage {
  readonly address: string;
  /** Bytes that it may need at most. */
  readonly most: number;
  readonly reason: string;
}

export const HEAVY: readonly HeavyPage[] = [];
