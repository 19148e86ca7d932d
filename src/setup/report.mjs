// These setup files are plain JavaScript because they run before anything is installed, on whatever Node (20 or later) the machine has.

/** Prints one line of progress, so that a long step is never silent. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends the command with a sentence that says what is missing and what to do about it. */
export function giveUp(what, remedy) {
  process.stderr.write(`\n停下了：${what}\n怎么办：${remedy}\n`);
  process.exit(2);
}
