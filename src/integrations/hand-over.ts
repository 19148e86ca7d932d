/**
 * The build reads and proves the content once. Pages are bundled apart from the build, with modules of their own, so what it read is
 * handed to them through the one thing that both have: the process.
 */
import type { Content } from '../figures/content.ts';
import type { Registry } from '../figures/registry.ts';

/** Content without findings, and its registry. */
export interface ProvenContent {
  readonly content: Content;
  readonly registry: Registry;
}

const KEY = Symbol.for('content that the build has proved');
const shared = globalThis as { [KEY]?: ProvenContent | undefined };

/** Hands content to the pages that are rendered next in this process; nothing takes it back. */
export function handOver(proven: ProvenContent | undefined): void {
  shared[KEY] = proven;
}

/** What the build has handed over; nothing where pages are rendered without one, as while an editor writes. */
export const handedOver = (): ProvenContent | undefined => shared[KEY];
