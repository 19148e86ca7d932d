/** What wrk says of a load. */
export interface Report {
  readonly perSecond: number;
  readonly megabytes: number;
  /** As wrk writes it, with its unit. */
  readonly median: string;
  readonly slowest: string;
  /** Requests that the network failed; answers other than 2xx and 3xx are answers. */
  readonly failed: number;
}

/** Reads the output of `wrk --latency`. Throws where a line is missing. */
export function readReport(text: string): Report {
  const find = (expression: RegExp): string => {
    const found = expression.exec(text)?.[1];
    if (found === undefined) throw new Error(`wrk printed no ${expression.source}:\n${text}`);
    return found;
  };
  const [, connect = '0', read = '0', write = '0', timeout = '0'] =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text) ?? [];
  return {
    perSecond: Math.round(Number(find(/Requests\/sec:\s+([\d.]+)/))),
    megabytes: asMegabytes(find(/Transfer\/sec:\s+([\d.]+[KMG]?B)/)),
    median: find(/^ +50% +(\S+)/m),
    slowest: find(/^ +99% +(\S+)/m),
    failed: [connect, read, write, timeout].reduce((sum, one) => sum + Number(one), 0),
  };
}

const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

function asMegabytes(written: string): number {
  const [, number, unit] = /^([\d.]+)(\w+)$/.exec(written)!;
  return Math.round((Number(number) * UNITS[unit!]!) / 1e5) / 10;
}
