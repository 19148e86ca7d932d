/** Verdicts in plain Chinese, the same on the page, in the copied report and on the command line. */
import { formatInterval, formatNumber, formatValue } from '../figures/format.ts';
import type { Interval } from '../figures/interval.ts';
import { gap } from '../figures/interval.ts';
import { isZero, multiply, rational } from '../figures/rational.ts';
import { asOfText } from '../figures/wording.ts';
import type { CheckedQuantity, CheckedText } from './check-text.ts';
import { middleOf } from './compare.ts';
import type { KnownValue } from './figures.ts';
import type { InsideKind, InsideRelation } from './inside/inside.ts';
import type { Verdict } from './judgement.ts';
import { areUnlikeSpans, measureOf } from './measure.ts';
import type { Slip } from './slips.ts';

/** Names of the verdicts, the gravest first. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  differs: '不一致',
  doubtful: '请核对',
  outdated: '过时',
  disputed: '存疑',
  'agrees-otherwise': '写法不同',
  agrees: '一致',
  'not-published': '这里没有公布',
};

/** Verdicts that ask for another look. */
export const ALARMS: ReadonlySet<Verdict> = new Set(['differs', 'doubtful', 'outdated', 'disputed']);

/** 截至2020年底 and the like, from the day or period of the open data. */
function whenText({ asOf }: KnownValue): string {
  return asOf === '' ? '' : asOfText(asOf.indexOf('/') < 0 ? { asOf } : { period: asOf });
}

/** What is to be said of one number, in one or two sentences. */
export function explain(quantity: CheckedQuantity): string {
  const { verdict, figure, value, reason } = quantity;
  if (reason === 'underivable') return '像是从前面的数算出来的，可是前后的数里没有两个能算出它。请再算一遍。';
  if (!figure || !value)
    return reason === 'calculated' ? '像是作者自己算的。它对不对，见“文中的数互相对”。' : '这里没有公布能同它比的数，不等于它错了。';
  const published = `“${figure.label}”公布的是${value.published}${whenText(value) ? `（${whenText(value)}）` : ''}`;
  switch (verdict) {
    case 'agrees':
      return `${published}。`;
    case 'agrees-otherwise':
      return `${published}。${reason === 'finer' ? '稿子写得比公布的细，多出来的几位这里核对不了。' : '说得通，只是取整或者“超过”“近”“约”这些字不同；引用时照原样写最稳妥。'}`;
    case 'outdated':
      return `${published}，是以前的数。现在公布的是${figure.values[figure.values.length - 1]!.published}（${whenText(figure.values[figure.values.length - 1]!)}）。`;
    case 'disputed':
      return `${published}，但是它同别的数对不上，本站登记为存疑。引用时请一起说明。`;
    case 'doubtful':
      return `看前后的话，像是在说“${figure.label}”，公布的是${value.published}${whenText(value) ? `（${whenText(value)}）` : ''}，对不上。${whyDiffers(quantity, value)}说的要是别的事，就不算错。`;
    case 'not-published':
      return `${published}；稿子说的年份，这里没有公布。`;
    default:
      return `${published}。${whyDiffers(quantity, value)}`;
  }
}

function whyDiffers({ reason, slip, sibling, measure, figure }: CheckedQuantity, value: KnownValue): string {
  if (reason === 'unit') return '数目一样，单位不一样：人、人次、户是三种数，天和工作日、每月和每年、% 和百分点也不是一回事。';
  if (reason === 'basis') return '公布的是平均每年，稿子写成了几年合计。';
  if (reason === 'scope') return '公布的只是其中一个地方，稿子写成了全市。';
  if (reason === 'part') return '公布的是全市的数，稿子写成了其中一个地方。';
  if (reason === 'other-year') return '这是另一年的数；稿子说的那一年，公布的是别的数，见它的网页。';
  if (reason === 'finer') return '公布的只是一个范围，稿子写出了更细的数，来源不明。';
  const published = measureOf(value.interval, value.unit);
  const away = gap(measure.interval, published.interval);
  const told =
    isZero(away) || areUnlikeSpans(measure.kind, published.kind)
      ? ''
      : `差${formatValue(measure.kind === 'ratio' ? multiply(away, rational(100)) : away, measure.kind === 'ratio' ? '个百分点' : value.unit, 2)}。`;
  const also = sibling ? `它倒是同“${sibling.label}”的数一样，是不是写串了行？` : '';
  return `${told}${also || (slip ? SLIPS[slip] : '')}${figure!.values.length > 1 ? '这个数在几个时间有几个值，见它的网页。' : ''}`;
}

const SLIPS: Readonly<Record<Slip, string>> = {
  swapped: '像是有两个数字换了位置。',
  reversed: '像是两个数字写反了。',
  scale: '数字一样，大小差得远：看看“万”“亿”和小数点。',
  dropped: '像是少写了一个数字。',
  doubled: '像是多写了一个数字。',
  'one-digit': '只有一个数字不同，像是写错了一个字。',
};

const CLAIMS: Readonly<Record<InsideKind, string>> = {
  growth: '增幅',
  decline: '降幅',
  difference: '相差',
  sum: '合计',
  share: '占比',
  mean: '平均',
  'at-most': '部分不大于整体',
  'year-of-months': '一年的数',
  product: '乘积',
};

/** What is to be said of a relation inside the text. */
export function explainRelation({ kind, operands, claimed, computed, verdict }: InsideRelation, { quantities }: CheckedText): string {
  const names = operands.map((index) => quantities[index]!.text);
  const told = quantities[claimed]!;
  if (kind === 'at-most')
    return verdict === 'right' ? `“${told.text}”没有超过整体“${names[0]}”。` : `部分“${told.text}”比整体“${names[0]}”还多。`;
  const result = computedText(computed, told);
  const how = `${CLAIMS[kind]}：由${names.map((name) => `“${name}”`).join('、')}算出来是${result}`;
  return verdict === 'right' ? `${how}，文中写“${told.text}”，对得上。` : `${how}，文中写的是“${told.text}”，对不上。`;
}

/** A computed value as short as it can be told: percents and means to two places. */
function computedText(computed: Interval, told: CheckedQuantity): string {
  if (told.measure.kind !== 'ratio')
    return formatInterval(computed, told.measure.kind === 'count' || told.measure.kind === 'plain' ? '' : told.measure.kind, 2);
  const percent = (value: NonNullable<Interval['low']>): string => formatNumber(multiply(value, rational(100)), 2);
  const { low, high } = computed;
  if (low && high) return percent(low) === percent(high) ? `${percent(low)}%` : `${percent(low)}%到${percent(high)}%`;
  const end = middleOf(computed);
  return end === null ? '说不准' : `${low ? '超过' : '不到'}${percent(end)}%`;
}

/** How many numbers have each verdict, the gravest first. */
export function countVerdicts({ quantities }: CheckedText): { verdict: Verdict; name: string; count: number }[] {
  return (Object.keys(VERDICTS) as Verdict[]).map((verdict) => ({
    verdict,
    name: VERDICTS[verdict],
    count: quantities.filter((one) => one.verdict === verdict).length,
  }));
}

/** The summary in one sentence. */
export function summaryText(checked: CheckedText): string {
  if (checked.quantities.length === 0) return '这段话里没有读到数。';
  const counts = countVerdicts(checked)
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}${count}个`);
  const wrong = checked.relations.filter(({ verdict }) => verdict === 'wrong').length;
  const relations =
    checked.relations.length === 0
      ? ''
      : `文中的数互相对，查了${checked.relations.length}处，${wrong === 0 ? '都对得上' : `对不上${wrong}处`}。`;
  return `读到${checked.quantities.length}个数：${counts.join('，')}。${relations}`;
}

/** The whole result as text to keep or send on. `address` makes the address of a figure's page. */
export function reportText(checked: CheckedText, address: (url: string) => string): string {
  const lines = [summaryText(checked)];
  for (const { verdict, name } of countVerdicts(checked)) {
    const those = checked.quantities.filter((one) => one.verdict === verdict);
    if (those.length === 0) continue;
    lines.push('', `【${name}】`);
    for (const one of those)
      lines.push(`“${aroundText(checked.text, one)}” ${explain(one)}${one.figure ? ` ${address(one.figure.url)}` : ''}`);
  }
  const wrong = checked.relations.filter(({ verdict }) => verdict === 'wrong');
  if (wrong.length > 0) lines.push('', '【文中的数互相对不上】', ...wrong.map((relation) => explainRelation(relation, checked)));
  lines.push('', '没有公布的数不能核对；一致只说明同本站公布的数一样。');
  return lines.join('\n');
}

const AROUND = 8;

/** The number with a few words around it, so that it is found again. */
export function aroundText(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*[\n。]/, '');
  const after = text.slice(end, end + AROUND).replace(/[\n。][\s\S]*$/, '');
  return `${start > AROUND ? '…' : ''}${before}〔${text.slice(start, end)}〕${after}…`;
}
