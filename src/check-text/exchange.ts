/** Two numbers of a paragraph that fit two neighbours, while their words tell them the other way round: the lines were mixed up. */
import type { Alike } from './alike.ts';
import type { Asked, Judgement } from './judgement.ts';
import type { Passage } from './passage.ts';
import { isFitting } from './resembling.ts';

interface Judged {
  readonly passage: Passage;
  readonly asked: Asked;
  readonly alike: Alike;
  readonly judgement: Judgement;
}

/** Farther off, counted in numbers, two are not taken for one another. */
const REACH = 12;
/** Words that are less like a figure than this say nothing against it. */
const LEAST = 0.15;
/** How many times more the words of both together must be like the exchanged figures. */
const CLEARLY = 1.3;

/** The judgements, with both numbers of an exchanged pair to be looked at again. */
export function exchangedPairs(numbers: readonly Judged[]): Judgement[] {
  const judgements = numbers.map(({ judgement }) => judgement);
  for (let one = 0; one < numbers.length; one += 1)
    for (let other = one + 1; other < Math.min(numbers.length, one + REACH); other += 1) {
      const [a, b] = [numbers[one]!, numbers[other]!];
      if (a.passage.paragraphId !== b.passage.paragraphId) break;
      if (areExchanged(a, b)) {
        judgements[one] = lookAgain(a.judgement, b.judgement);
        judgements[other] = lookAgain(b.judgement, a.judgement);
      } else if (hasTheValueOf(a, b)) judgements[other] = partnerOf(b, a);
      else if (hasTheValueOf(b, a)) judgements[one] = partnerOf(a, b);
    }
  return judgements;
}

/** Whether one number is wrong for its figure and has a neighbour's value, while the other has just the value that the first should have. */
function hasTheValueOf({ judgement: wrong, asked }: Judged, { judgement: other, asked: theirs, alike }: Judged): boolean {
  const { figure, sibling, verdict } = wrong;
  if ((verdict !== 'differs' && verdict !== 'doubtful') || !figure || !sibling || asked.listed || theirs.listed) return false;
  return (
    isFitting(other) &&
    other.figure === figure &&
    asked.measure.kind === theirs.measure.kind &&
    alike.scoreOf(sibling.id) >= alike.scoreOf(figure.id)
  );
}

const partnerOf = ({ judgement, alike }: Judged, { judgement: { sibling } }: Judged): Judgement => {
  return sibling && alike.scoreOf(sibling.id) > 0
    ? {
        ...judgement,
        verdict: 'doubtful',
        figure: sibling,
        value: sibling.values[sibling.values.length - 1]!,
        reason: 'value',
        slip: null,
        sibling: judgement.figure,
      }
    : judgement;
};

const lookAgain = ({ figure }: Judgement, told: Judgement): Judgement => ({
  ...told,
  verdict: 'doubtful',
  reason: 'value',
  slip: null,
  sibling: figure,
});

/** Compared crosswise, so that what is like both figures, the topic of the paragraph, counts for nothing. */
function areExchanged(a: Judged, b: Judged): boolean {
  const [ours, theirs] = [a.judgement.figure, b.judgement.figure];
  if (!ours || !theirs || ours === theirs || ours.family !== theirs.family) return false;
  if (a.asked.measure.kind !== b.asked.measure.kind || a.asked.listed || b.asked.listed) return false;
  if (!isFitting(a.judgement) || !isFitting(b.judgement)) return false;
  const like = ({ alike }: Judged, id: string): number => alike.scoreOf(id) + LEAST;
  return like(a, theirs.id) * like(b, ours.id) >= like(a, ours.id) * like(b, theirs.id) * CLEARLY;
}
