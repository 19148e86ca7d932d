/** Units of quantities: recognising them in text, compound units (元/人·月), and exact conversion. */
import { skipBlanks } from './numeral-chars.ts';
import type { Rational } from './rational.ts';
import { divide, multiply, ONE, ratio, rational } from './rational.ts';
import { COUNTERS, DIMENSIONS, PER_GROUPS } from './unit-table.ts';

/** What a simple unit measures, and how many of the dimension's own unit it is. */
interface KnownUnit {
  readonly dimension: string;
  readonly base: string;
  readonly factor: Rational;
}

const factorOf = (text: string): Rational => {
  const [over, under] = text.split('/');
  return under === undefined ? rational(over!) : ratio(BigInt(over!), BigInt(under));
};

const KNOWN = new Map<string, KnownUnit>();
for (const { name, base, units } of DIMENSIONS) {
  for (const [spelling, factor] of Object.entries(units)) KNOWN.set(spelling, { dimension: name, base, factor: factorOf(factor) });
}
for (const counter of COUNTERS) if (!KNOWN.has(counter)) KNOWN.set(counter, { dimension: counter, base: counter, factor: ONE });

/** One spelling for units that are written in several ways and mean the very same. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '％': '%',
  平米: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  '㎢': '平方公里',
  'km²': '平方公里',
  km2: '平方公里',
  平方千米: '平方公里',
  平方: '平方米',
  块: '元',
  块钱: '元',
  元钱: '元',
  圆: '元',
  元整: '元',
  圆整: '元',
  圓: '元',
  圓整: '元',
  元人民币: '元',
  人民币元: '元',
  个工作日: '工作日',
  个百分点: '百分点',
  個百分點: '百分点',
  个小时: '小时',
  个钟头: '小时',
  个星期: '星期',
  个礼拜: '星期',
  礼拜: '星期',
  个学期: '学期',
  个学时: '学时',
  个课时: '课时',
  个季度: '季度',
  秒钟: '秒',
  個月: '个月',
  个自然日: '自然日',
  周歲: '周岁',
  週歲: '周岁',
  歲: '岁',
  畝: '亩',
  噸: '吨',
  個: '个',
  類: '类',
  條: '条',
  對: '对',
  雙: '双',
  張: '张',
  隻: '只',
  张床位: '张',
  张床: '张',
  个床位: '张',
  '°C': '℃',
  '°c': '℃',
  摄氏度: '℃',
  '°F': '℉',
  华氏度: '℉',
  km: '公里',
  千米: '公里',
  m: '米',
  cm: '厘米',
  公分: '厘米',
  mm: '毫米',
  kg: '公斤',
  千克: '公斤',
  g: '克',
  mg: '毫克',
  美金: '美元',
  港币: '港元',
  港幣: '港元',
  歐元: '欧元',
  日圆: '日元',
  日円: '日元',
  口人: '人',
  人口: '人',
  老年人: '人',
  老人: '人',
  儿童: '人',
  学生: '人',
  群众: '人',
  困难群众: '人',
  残疾人: '人',
  志愿者: '人',
  党员: '人',
  居民: '人',
  户家庭: '户',
  个县: '个',
  年时间: '年',
  个年头: '年',
};

/** Units by their first character, longest first. */
function indexed(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words)
    index.set(
      word[0]!,
      [...(index.get(word[0]!) ?? []), word].sort((a, b) => b.length - a.length),
    );
  return index;
}
const UNITS = indexed(KNOWN.keys());
const PER_UNITS = indexed(new Set([...KNOWN.keys(), ...PER_GROUPS]));

/** Characters after which a one-character unit is the beginning of another word. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  年: '级代轻龄终货味',
  日: '常程子益',
  分: '之别为离布类成管配析局部散支工公享',
  人: '民均才事大口',
  位: '于置',
  家: '庭长政乡',
  口: '号岸',
  区: '别分域',
  部: '分署队',
  面: '向对临',
  度: '过',
  面积: '',
  里: '面程',
  代: '表',
  生: '活产育存命',
  省: '级',
  市: '级',
  县: '级',
  乡: '级',
  镇: '级',
  村: '级',
  单: '位独一',
  科: '技学',
  本: '人身地次市',
  回: '到收',
  起: '来',
  站: '点',
  字: '号',
  节: '约省',
  员: '工',
  天: '然',
  头: '等',
  段: '时',
  元: '旦月化',
  组: '织',
  首: '先次个',
  批: '准',
  场: '所',
  条: '件例',
  项: '目',
  种: '植子',
  类: '似',
  份: '额',
  件: '事',
  次: '要',
  对: '象于',
  号: '',
  户: '籍',
  层: '次',
  档: '案',
  支: '持出部',
  克: '服',
  米: '粉',
  把: '握',
  面对: '',
  周: '边围到',
  升: '级',
  度电: '',
  级: '',
  尺: '寸',
  角: '度色',
  磅: '礴',
  队: '伍',
  车: '辆',
  街道: '',
  社区: '',
};

/** Whether the unit is only the beginning of another word (人 in 人才). */
const beginsOther = (unit: string, next: string | undefined): boolean =>
  unit.length === 1 && next !== undefined && (NOT_BEFORE[unit] ?? '').includes(next);

const LATIN = /^[A-Za-z]/;

function matchAt(text: string, at: number, index: ReadonlyMap<string, readonly string[]>): { unit: string; end: number } | null {
  for (const unit of index.get(text[at] ?? '') ?? []) {
    const end = at + unit.length;
    if (!text.startsWith(unit, at) || (LATIN.test(unit) && /[A-Za-z0-9]/.test(text[end] ?? ' '))) continue;
    if (beginsOther(unit, text[end])) continue;
    return { unit, end };
  }
  const lower = text[at] === undefined || !LATIN.test(text[at]!) ? null : /^(cm|mm|km|kg|mg|ml)(?![a-z0-9²])/i.exec(text.substr(at, 3));
  return lower ? { unit: lower[1]!.toLowerCase(), end: at + lower[1]!.length } : null;
}

/** Canonical order below the line: whom, then what, then the span of time, then 次. */
const RANK: Readonly<Record<string, number>> = { people: 0, households: 0, duration: 2, months: 2, terms: 2, 次: 3 };
const rankOf = (unit: string): number => (unit === '月' || unit === '时' ? 2 : (RANK[KNOWN.get(unit)?.dimension ?? ''] ?? 1));

/** A compound unit from its parts, in canonical order: 元 per 月 and 人 is 元/人·月. */
export function compound(unit: string, per: readonly string[]): string {
  if (per.length === 0) return unit;
  const [over, under = ''] = unit.split('/');
  const all = [...under.split('·').filter(Boolean), ...per].map((part) => (part === '个月' ? '月' : part));
  return `${over}/${[...new Set(all)].sort((a, b) => rankOf(a) - rankOf(b)).join('·')}`;
}

/** A unit found in text: `text` as printed, `unit` in its one spelling. */
export interface FoundUnit {
  readonly unit: string;
  readonly end: number;
}

/** 80到89岁每人每月25元: what follows an age is not told of it. */
const AGES: ReadonlySet<string> = new Set(['岁', '周岁']);

/** The unit that begins at `at` (blanks allowed in front), compounds included, or null. */
export function readUnit(text: string, at: number): FoundUnit | null {
  const from = skipBlanks(text, at);
  const first = matchAt(text, from, UNITS);
  if (!first) return null;
  const per: string[] = [];
  let { end } = first;
  for (let parts = 0; parts < 3 && !AGES.has(first.unit); parts += 1) {
    const next = perAt(text, end, parts > 0);
    if (!next) break;
    per.push(next.unit);
    ({ end } = next);
  }
  return { unit: compound(SPELLINGS[first.unit] ?? first.unit, per), end };
}

/** One part below the line: /月, 每月, ·月 (after another part), with brackets if there are any. */
function perAt(text: string, at: number, later: boolean): FoundUnit | null {
  const sign = text[at];
  if (sign === undefined || !('/／每'.includes(sign) || (later && '·•・.'.includes(sign)))) return null;
  const bracket = '(（'.includes(text[at + 1] ?? ' ');
  const found = matchAt(text, at + (bracket ? 2 : 1), PER_UNITS);
  if (!found) return null;
  const closed = ')）'.includes(text[found.end] ?? ' ') && (bracket || (later && text.slice(Math.max(0, at - 6), at).search(/[(（]/) >= 0));
  return { unit: perSpelling(found.unit), end: closed ? found.end + 1 : found.end };
}

const perSpelling = (unit: string): string =>
  unit === '名' || unit === '位'
    ? '人'
    : unit === '千人口'
      ? '千人'
      : unit === '万人口'
        ? '万人'
        : unit === '个月'
          ? '月'
          : unit === 'h'
            ? '小时'
            : unit === 's'
              ? '秒'
              : (SPELLINGS[unit] ?? unit);

/** The 每人每月 that ends at `at`: the parts and where it begins. */
export function readPerBefore(text: string, at: number): { per: string[]; start: number } | null {
  const window = Math.max(0, at - 16);
  const each = (before: number): number => window + text.slice(window, Math.max(window, before)).lastIndexOf('每');
  let from = each(at);
  let best: { per: string[]; start: number } | null = null;
  while (from >= window) {
    const per: string[] = [];
    let next = from;
    while (text[next] === '每' && next < at) {
      const part = perAt(text, next, false);
      if (!part) break;
      per.push(part.unit);
      next = part.end;
    }
    if (skipBlanks(text, next) !== at && next !== at) break;
    best = { per, start: from };
    from = each(from);
  }
  return best && best.per.length > 0 ? best : null;
}

/** Whether the reader knows the unit; the empty unit (a plain number) is known. */
export const isKnownUnit = (unit: string): boolean =>
  unit === '' || unit.split(/[/·]/).every((part) => KNOWN.has(part) || PER_GROUPS.includes(part));

/** The canonical unit of a simple or compound unit, and the factor that leads there. */
export function canonicalUnit(unit: string): { unit: string; factor: Rational } {
  const [over = '', under] = unit.split('/');
  const top = KNOWN.get(over);
  if (under === undefined) return { unit: top?.base ?? over, factor: top?.factor ?? ONE };
  let factor = top?.factor ?? ONE;
  const parts = under.split('·').map((part) => {
    const known = part === '月' ? KNOWN.get('个月')! : KNOWN.get(part);
    if (known) factor = divide(factor, known.factor);
    return part === '月' ? '月' : known?.base === '个月' ? '月' : (known?.base ?? part);
  });
  return { unit: compound(top?.base ?? over, parts), factor };
}

/** The factor from one unit to another, or null when they measure different things. */
export function conversion(from: string, to: string): Rational | null {
  const a = canonicalUnit(from);
  const b = canonicalUnit(to);
  return a.unit === b.unit ? divide(a.factor, b.factor) : null;
}

/** A value in another unit; null when the units measure different things. */
export function convert(value: Rational, from: string, to: string): Rational | null {
  const factor = conversion(from, to);
  return factor && multiply(value, factor);
}
