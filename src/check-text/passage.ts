/** Where a number stands in a text: its clause, its sentence, its paragraph, and the words that touch it. */

/** Offsets into the text; each range ends where the quantity begins, but for `after` and `clauseEnd`. */
export interface Passage {
  /** From the last mark or number. */
  readonly here: number;
  /** From the last comma or stronger mark. */
  readonly clause: number;
  readonly sentence: number;
  /** As far back as anything speaks for the number, across lines: a topic is named once at the head of a list. */
  readonly told: number;
  /** The sentence and the paragraph themselves, by their true beginning. */
  readonly sentenceId: number;
  /** Where the number before it ends. */
  readonly numberBefore: number;
  readonly paragraphId: number;
  /** To the next mark or number behind the quantity. */
  readonly after: number;
  /** To the end of the clause, numbers or not. */
  readonly clauseEnd: number;
}

const ENDS_SENTENCE = '。！!；;\n';
/** A question goes on in its answer. */
const ENDS_CLAUSE = `${ENDS_SENTENCE}？?，,：:`;
/** 遗体能放多久？答：一般三天: an answer says nothing of what it answers. */
const FILLERS = /^\s*(?:一般|通常|最多|至多|最长)?(?:是|为|要|得)?\s*$/;
const ENDS_PIECE = `${ENDS_CLAUSE}、（）()【】`;
/** Words behind a number belong to it only as far as this. */
const LONGEST_AFTER = 24;
const LONGEST_CLAUSE = 60;
/** What was said longer ago no longer speaks for a number; it also keeps the work linear where nobody writes a full stop. */
const REACH = 400;

/** The passages of all quantities of a text, in one pass. */
export function passagesOf(text: string, quantities: readonly { readonly start: number; readonly end: number }[]): Passage[] {
  let [piece, clause, sentence, paragraph, at] = [0, 0, 0, 0, 0];
  let clauseBefore = 0;
  return quantities.map(({ start, end }, index) => {
    for (; at < start; at += 1) {
      const character = text[at]!;
      if (character === '\n') paragraph = at + 1;
      if (ENDS_SENTENCE.indexOf(character) >= 0) sentence = at + 1;
      if (ENDS_CLAUSE.indexOf(character) >= 0) {
        // 殡仪馆，3个: a mark right before the number parts nothing.
        if (!/^\s*答?\s*$/.test(text.slice(clause, at))) clauseBefore = clause;
        clause = at + 1;
      }
      if (ENDS_PIECE.indexOf(character) >= 0) piece = at + 1;
    }
    const bare =
      FILLERS.test(text.slice(clause, start)) && clauseBefore >= sentence && (index === 0 || quantities[index - 1]!.end <= clauseBefore);
    const here = Math.max(bare ? clauseBefore : piece, index > 0 ? quantities[index - 1]!.end : 0);
    const reach = (from: number): number => Math.min(start, Math.max(from, start - REACH));
    const passage = {
      here: Math.max(reach(here), start - LONGEST_CLAUSE),
      clause: reach(bare ? clauseBefore : clause),
      sentence: reach(sentence),
      told: Math.max(0, start - REACH),
      numberBefore: index > 0 ? quantities[index - 1]!.end : 0,
      sentenceId: sentence,
      paragraphId: paragraph,
      after: endOfPiece(text, end, index + 1 < quantities.length ? quantities[index + 1]!.start : text.length),
      clauseEnd: endOf(text, end, Math.min(text.length, end + LONGEST_CLAUSE), ENDS_CLAUSE),
    };
    at = Math.max(at, end);
    return passage;
  });
}

function endOfPiece(text: string, from: number, before: number): number {
  return endOf(text, from, Math.min(before, from + LONGEST_AFTER, text.length), ENDS_PIECE);
}

function endOf(text: string, from: number, last: number, marks: string): number {
  for (let at = from; at < last; at += 1) if (marks.indexOf(text[at]!) >= 0) return at;
  return last;
}
