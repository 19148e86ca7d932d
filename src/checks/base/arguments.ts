/** Arguments of the command line tools. */

/** Thrown for arguments that make no sense; the message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/** Reads `--flag`, `--name value`, `--name=value` and plain arguments; throws a UsageError for unknown ones. */
export function readArguments(
  argv: readonly string[],
  known: { readonly flags: readonly string[]; readonly values: readonly string[] },
): Arguments {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index]!;
    if (!argument.startsWith('--')) {
      rest.push(argument);
      continue;
    }
    const [name, inline] = argument.slice(2).split(/=(.*)/s) as [string, string?];
    if (known.flags.includes(name) && inline === undefined) flags.add(name);
    else if (known.values.includes(name)) {
      const value = inline ?? argv[(index += 1)];
      if (value === undefined) throw new UsageError(`--${name} 后面要跟一个值`);
      values.set(name, value);
    } else throw new UsageError(`不认识 ${argument}；可用：${[...known.flags, ...known.values].map((one) => `--${one}`).join(' ')}`);
  }
  return { flags, values, rest };
}

/** Runs a tool: its own failures are one clear line and exit code 2. */
export async function runTool(name: string, main: () => number | Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    const told =
      error instanceof UsageError
        ? error.message
        : `程序自己出了错，不是内容的问题：${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
    process.stderr.write(`${name}：${told}\n`);
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 2;
  }
}
