/**
 * The build reads and proves the content once. Pages are bundled apart from it, with modules of their own and in processes of their
 * own, so what it read travels to them: as a message between processes, and inside one through what all modules have, the process.
 */
import type { Content } from '../figures/content.ts';
import type { Registry } from '../figures/registry.ts';
import { buildRegistry } from '../figures/registry.ts';

/** Content without findings, and its registry. */
export interface ProvenContent {
  readonly content: Content;
  readonly registry: Registry;
}

/** What of the content travels: everything but positions in the sources, which are functions and matter to checks alone. */
export type Parcel = Omit<Content, 'prose' | 'references' | 'locate'>;

/** Packs content without findings. */
export function pack({ prose: _, references: __, locate: ___, ...parcel }: Content): Parcel {
  return parcel;
}

/** Unpacks it where pages are rendered. */
export function unpack(parcel: Parcel): ProvenContent {
  const content: Content = {
    ...parcel,
    get prose() {
      return leftBehind();
    },
    get references() {
      return leftBehind();
    },
    locate: leftBehind,
  };
  return { content, registry: buildRegistry(content) };
}

function leftBehind(): never {
  throw new Error('positions in the sources stay with the checks');
}

const KEY = Symbol.for('content that the build has proved');
const shared = globalThis as { [KEY]?: ProvenContent | undefined };

/** Hands content to the pages that are rendered next in this process. */
export function handOver(proven: ProvenContent | undefined): void {
  shared[KEY] = proven;
}

/** What was handed over last; nothing where pages are rendered without a build, and before the first content that can be read. */
export const handedOver = (): ProvenContent | undefined => shared[KEY];
