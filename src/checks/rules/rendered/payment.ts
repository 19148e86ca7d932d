/**
 * Nothing on the site takes money: no account, no payment code and no payment address, unless the site's configuration
 * vouches for it. A swapped account number is the whole fraud, so this is judged on the finished output of every kind.
 */
import { MarkError, stripMarks } from '../../../figures/marks.ts';
import type { Finding } from '../../base/finding.ts';
import type { Facts } from '../../steps/facts.ts';
import type { PublishedText } from '../../steps/published-text.ts';
import type { SitePage } from '../../steps/read-page.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteContext, SiteRule } from '../../steps/site-context.ts';
import { memoryOf, onPages, remembered } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';

/** Runs of digits as long as an account's, in one piece or in groups of four; part of no word, decimal or address. */
const ACCOUNT = /(?<![\w.%/=-])(?:\d{12,30}|\d{4}(?:[ \u00a0-]\d{4}){2,6}(?:[ \u00a0-]\d{1,4})?)(?![\w%]|\.\d)/g;
/** The same, digit by digit in Chinese. */
const SPOKEN = /[〇零一二三四五六七八九]{12,30}/g;
/** Addresses that open a payment: of programs, and of the pages behind payment codes. */
const ADDRESS =
  /(?:\balipay(?:s|qr)?:|\bweixin:\/\/(?:wxp|wxpay|dl\/business|pay)|\bwxp:\/\/|\bupwallet:|\bunionpay:|\bbitcoin:|\bethereum:|(?:https?:)?\/\/(?:[\w-]+\.)*(?:alipay\.com|alipayobjects\.com|tenpay\.com|95516\.com|paypal\.(?:com|me)|wx\.tenpay\.com|pay\.weixin\.qq\.com|payapp\.weixin\.qq\.com))[^\s"'<>]*/gi;
/** What a payment code is called, as a picture or in a file's name. */
const CODE =
  /收款码|付款码|赞赏码|打赏码|捐款码|捐款二维码|收款二维码|支付宝|微信支付|(?<![a-z])(?:ali|wechat|weixin|wx)[-_]?pay(?!load)|shou-?kuan-?ma|fu-?kuan-?ma|(?:donat(?:e|ion)|payment|pay)[-_]?(?:qr|code)|qr[-_]?(?:pay|donat)/i;
const PICTURES = new Set(['img', 'image', 'use', 'source', 'svg', 'object', 'picture']);
const NAMES = ['src', 'href', 'xlink:href', 'srcset', 'alt', 'title', 'aria-label', 'data', 'id', 'class'];

/** Reports everything written that looks like a way to pay. */
export const paymentInFiles: SiteRule = {
  *onFile({ file, texts }, context) {
    if (CODE.test(file.path)) yield pays(file, 0, `文件名里有“${CODE.exec(file.path)![0]}”，像是收款码`, file.path);
    yield* accountsIn(file, texts, context);
    yield* addressesIn(file, context);
  },
};

/** Reports pictures of payment codes. */
export const paymentInPictures: SiteRule = onPages(picturesIn);

function* accountsIn(file: SiteFile, texts: readonly PublishedText[], context: SiteContext): Iterable<Finding> {
  const runs = knownRuns(context);
  for (const { text, offsetOf } of texts) {
    for (const { run, index } of remembered(runs, text, () => suspicious(text, context.facts)))
      yield pays(file, offsetOf(index), `“${shortened(run)}”像是银行账号`, `一串 ${run.replace(/\D/g, '').length || run.length} 位的数字`);
  }
}

/** A run of digits, and where in the text it begins. */
interface Run {
  readonly run: string;
  readonly index: number;
}

/** What was found in a text; equal texts are judged once, for frames repeat on every page. */
const knownRuns = memoryOf<readonly Run[]>();

/** The runs of a text that may be accounts and that nobody vouches for. */
function suspicious(written: string, { identity, payments }: Facts): Run[] {
  const text = digits(written);
  const record = recordOf(identity);
  return [...text.matchAll(ACCOUNT), ...text.matchAll(SPOKEN)]
    .map(({ 0: run, index }) => ({ run, index }))
    .filter(({ run }) => !isVouched(run, payments) && !areYears(run) && run !== record);
}

/** Full-width digits read as digits. */
const digits = (text: string): string => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** A row of years, as at the head of a table, is no account. */
const areYears = (run: string): boolean => /^(?:(?:19|20)\d\d[ \u00a0-]?)+$/.test(run) && /[ \u00a0-]/.test(run);

const isVouched = (run: string, payments: readonly string[]): boolean =>
  payments.some((one) => one.replace(/[ -]/g, '') === run.replace(/[ \u00a0-]/g, ''));

/** The number of the record with the police has as many digits as an account. */
const recordOf = (identity: ReadonlyMap<string, string>): string | undefined =>
  /公网安备\s*(\d+)\s*号?$/.exec(identity.get('police') ?? '')?.[1];

/** An account is not repeated in a report that many may read. */
const shortened = (run: string): string => `${run.slice(0, 4)}…${run.slice(-2)}`;

function* addressesIn(file: SiteFile, { facts }: SiteContext): Iterable<Finding> {
  for (const { 0: address, index } of file.text.matchAll(ADDRESS)) {
    if (facts.payments.some((one) => address.startsWith(one))) continue;
    yield pays(file, index, `“${plain(address).slice(0, 40)}”是打开支付的地址`, `文件 ${file.path}`);
  }
}

function plain(text: string): string {
  try {
    return stripMarks(text);
  } catch (error) {
    if (error instanceof MarkError) return text;
    throw error;
  }
}

function* picturesIn({ file, elements }: SitePage): Iterable<Finding> {
  for (const { tag, attributes, text, offset } of elements) {
    if (!PICTURES.has(tag)) continue;
    const named = [...NAMES.map((name) => attributes[name] ?? ''), tag === 'svg' ? text : ''].find((name) => CODE.test(name));
    if (named !== undefined) yield pays(file, offset, `有一张叫“${CODE.exec(named)![0]}”的图`, `<${tag}>：${named.slice(0, 60)}`);
  }
}

const pays = (file: SiteFile, offset: number, what: string, evidence: string): Finding => ({
  slug: 'rendered-payment',
  place: placeIn(file, offset),
  what: `${what}。本站不收款，也不替人登收款方式。`,
  evidence: `${evidence}。`,
  remedy: '去掉它，写明到哪里核实。确实要登的，先同慈善组织、再在“慈善中国”核实，登记进 src/site.config.ts 的 payments。',
});
