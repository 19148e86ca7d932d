/** An upload plan as files: lists of paths, and a script that puts them in order with rclone, which speaks to every object store. */
import { typeOf } from './file-types.ts';
import type { HeaderRule } from './headers.ts';
import { headersFor } from './headers.ts';
import type { UploadPlan } from './upload-plan.ts';

export const UPLOAD_SCRIPT = 'upload.sh';
export const TAKE_AWAY_SCRIPT = 'take-away.sh';

/** Text of each file by its name. An object carries its type and how long it may be kept; all else is for the store's own rules. */
export function uploadFiles({ steps, later }: UploadPlan, rules: readonly HeaderRule[]): Map<string, string> {
  const files = new Map<string, string>();
  const commands = steps.flatMap(({ name, files: paths }, step) =>
    groups(paths, rules).map(([headers, listed], index) => {
      const list = `${step + 1}-${name}-${index + 1}.txt`;
      files.set(list, listed.map((path) => `${path}\n`).join(''));
      return `put ${list} '${headers.type}' '${headers.cache}'`;
    }),
  );
  files.set(UPLOAD_SCRIPT, script(UPLOAD, commands));
  files.set('later.txt', later.map((path) => `${path}\n`).join(''));
  files.set(TAKE_AWAY_SCRIPT, script(TAKE_AWAY, []));
  return files;
}

interface Carried {
  readonly type: string;
  readonly cache: string;
}

/** Paths by what they carry, in order of the first. */
function groups(paths: readonly string[], rules: readonly HeaderRule[]): [Carried, string[]][] {
  const found = new Map<string, [Carried, string[]]>();
  for (const path of paths) {
    const carried = { type: typeOf(path), cache: headersFor(`/${path}`, rules)['Cache-Control']! };
    const key = JSON.stringify(carried);
    if (!found.has(key)) found.set(key, [carried, []]);
    found.get(key)![1].push(path);
  }
  return [...found.values()];
}

const script = (head: string, commands: readonly string[]): string => [head, ...commands, ''].join('\n');

const UPLOAD = `#!/bin/sh
# upload.sh <dist> <remote:bucket>: the steps in order; each ends before the next begins. Cut off, it is begun again.
set -eu
[ $# -eq 2 ] && [ -f "$1/index.html" ] || { echo "upload.sh <dist> <remote:bucket>" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
dist=$1 to=$2
put() {
    rclone copy "$dist" "$to" --files-from-raw "$here/$1" --no-traverse --ignore-times --header-upload "Content-Type: $2" --header-upload "Cache-Control: $3"
}`;

const TAKE_AWAY = `#!/bin/sh
# take-away.sh <remote:bucket>: what no page names any more, a day or more after upload.sh, when nobody has an older page open.
set -eu
[ $# -eq 1 ] || { echo "take-away.sh <remote:bucket>" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
[ ! -s "$here/later.txt" ] || rclone delete "$1" --files-from-raw "$here/later.txt"`;
