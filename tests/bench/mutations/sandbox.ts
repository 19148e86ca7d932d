/** A copy of the project in which mutants may be planted. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

const COPIED = ['src', 'public', 'docs', 'package-lock.json', 'tests/bench', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** A throw-away copy; packages are linked, not copied. */
export class Sandbox {
  readonly root: string;
  readonly #original: string;

  constructor(project: string) {
    this.#original = project;
    this.root = mkdtempSync(join(tmpdir(), 'mutants-'));
    for (const name of COPIED) cpSync(join(project, name), join(this.root, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(this.root, 'node_modules'));
  }

  /** Plants mutants; several in one file are put in from the end, so that their offsets hold. */
  plant(mutants: readonly Mutant[]): void {
    for (const { file, start, end, replacement } of [...mutants].sort((a, b) => b.start - a.start)) {
      const path = join(this.root, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.slice(0, start) + replacement + text.slice(end));
    }
  }

  /** Puts the files of mutants back as they are in the project. */
  restore(mutants: readonly Mutant[]): void {
    for (const file of new Set(mutants.map((mutant) => mutant.file))) cpSync(join(this.#original, file), join(this.root, file));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
