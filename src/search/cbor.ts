/** Reads what Pagefind writes of CBOR (RFC 8949): whole numbers, text, and arrays of a known length. */

export type Cbor = number | string | Cbor[];

/** The value that the bytes hold. Throws for any other type. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;

  function argument(short: number): number {
    const from = at;
    if (short < 24) return short;
    at += 2 ** (short - 24);
    if (short === 24) return view.getUint8(from);
    if (short === 25) return view.getUint16(from);
    if (short === 26) return view.getUint32(from);
    throw new Error(`CBOR: length ${short}`);
  }

  function value(): Cbor {
    const first = view.getUint8(at);
    at += 1;
    const type = first >> 5;
    const size = argument(first & 31);
    if (type === 0) return size;
    if (type === 1) return -1 - size;
    if (type === 3) {
      at += size;
      return decoder.decode(bytes.subarray(at - size, at));
    }
    if (type !== 4) throw new Error(`CBOR: type ${type}`);
    const items: Cbor[] = [];
    for (let left = size; left > 0; left -= 1) items.push(value());
    return items;
  }

  return value();
}
