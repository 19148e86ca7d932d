import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive, checksums, sha256 } from './pack-archive.ts';

const files = new Map([
  ['b/index.html', strToU8('b')],
  ['a.txt', strToU8('a')],
  ['说明.txt', strToU8('说明')],
]);
const reversed = new Map([...files].reverse());

test('checksums are sorted and in the form that sha256sum reads', () => {
  expect(checksums(files).split('\n')[0]).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt');
  expect(checksums(reversed)).toBe(checksums(files));
});

test('the archive holds every file in one folder', () => {
  const found = unzipSync(archive('copy', files));
  expect(Object.keys(found)).toEqual(['copy/a.txt', 'copy/b/index.html', 'copy/说明.txt']);
  expect(strFromU8(found['copy/说明.txt']!)).toBe('说明');
});

test('the same files give the same bytes, in any order and any time zone', () => {
  const program = `import { archive, sha256 } from './pack-archive.ts';
    const bytes = (text) => new TextEncoder().encode(text);
    console.log(sha256(archive('copy', new Map([['说明.txt', bytes('说明')], ['b/index.html', bytes('b')], ['a.txt', bytes('a')]]))));`;
  const sums = ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }).trim(),
  );
  expect(new Set([...sums, sha256(archive('copy', files)), sha256(archive('copy', reversed))]).size).toBe(1);
});
