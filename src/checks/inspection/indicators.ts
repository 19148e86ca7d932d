/**
 * The public indicators for sites of the state (国办秘函〔2019〕19号), as far as copies of them are known to us, each with how
 * this site stands. Numbers of days and columns are those of the copies.
 */

import { shownItems } from '../base/identity.ts';
import type { Slug } from '../catalogue.ts';
import type { Evidence } from './evidence.ts';

/** `clear`: nothing was found; `problem`: something was; `elsewhere`: cannot be judged by a build; `none`: the site has nothing of the kind. */
export type Result = 'clear' | 'problem' | 'elsewhere' | 'none';

interface Judgement {
  readonly result: Result;
  /** Checks that judged it with this build. */
  readonly by: readonly Slug[];
  /** What was looked at, and what was not. */
  readonly note: string;
}

export interface Indicator {
  readonly part: '单项否决' | '发布解读' | '办事服务' | '互动交流' | '功能设计' | '另有规范';
  readonly name: string;
  /** How well its text is known: a copy of it, or only its name or drift. */
  readonly known: '副本' | '二手';
  judge(evidence: Evidence): Judgement;
}

const DAY = 86_400_000;
/** The home page has to change within so many days. */
const HOME_DAYS = 14;
/** What should be kept up and was not for so many days is stale; so many stale columns are too many. */
const STALE_DAYS = 183;
const STALE_COLUMNS = 10;
/** So many open elements make a guide useless. */
const OPEN_ELEMENTS = 4;

const daysSince = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / DAY);
const judgement = (result: Result, note: string, ...by: Slug[]): Judgement => ({ result, by, note });
const always =
  (result: Result, note: string, ...by: Slug[]): Indicator['judge'] =>
  () =>
    judgement(result, note, ...by);

/** Days on which pages were last compared with the texts of their rules. */
const daysOf = ({ written }: Evidence): string[] => written.map(({ checked }) => checked).filter(Boolean);

function homeUpdated(evidence: Evidence): Judgement {
  const { today } = evidence;
  const newest = daysOf(evidence).sort().at(-1);
  if (newest === undefined) return judgement('problem', '没有一页写着核对日期。');
  const days = daysSince(newest, today);
  const note = `首页是栏目入口，看各页的核对日期：最近一次是 ${newest}，离检查日 ${days} 天。核对不等于发了新内容，检查的人可能不认；重新生成不算更新。`;
  return judgement(days > HOME_DAYS ? 'problem' : 'clear', note);
}

function columnsUpdated(evidence: Evidence): Judgement {
  const { today } = evidence;
  const stale = daysOf(evidence).filter((day) => daysSince(day, today) > STALE_DAYS).length;
  const note = `空白的栏目和小节没有发现；半年没有核对过的网页 ${stale} 页，到 ${STALE_COLUMNS} 页就算有问题。本站没有动态、通知公告类栏目。`;
  return judgement(stale >= STALE_COLUMNS ? 'problem' : 'clear', note, 'page-section-empty');
}

function canBeAsked({ settings }: Evidence): Judgement {
  const shown = shownItems(settings);
  if (shown.has('contact') || shown.has('faultReport')) return judgement('elsewhere', '页脚有联系的办法；有没有按时答复，要看办理记录。');
  return judgement('problem', '没有网上咨询建言的渠道：本站不收信，联系方式和平台的入口都没有填。');
}

function guidesUseful({ written }: Evidence): Judgement {
  const guides = written.flatMap(({ address, missing }) => (missing ? [{ address, missing }] : []));
  const poor = guides.filter(({ missing }) => missing.length >= OPEN_ELEMENTS).map(({ address }) => address);
  const note = `办事指南 ${guides.length} 份。办理时间、联系电话当地没有公布，每一份都缺；写着“没有公布”的要点也算缺。缺 ${OPEN_ELEMENTS} 类以上的：${poor.join('、') || '没有'}。`;
  return judgement(guides.length === 0 || poor.length > 0 ? 'problem' : 'clear', note, 'page-key-facts');
}

function domain({ settings: { origin }, launch }: Evidence): Judgement {
  if (launch.includes('launch-origin')) return judgement('problem', '网址还没有定。', 'launch-origin');
  const fits = new URL(origin).hostname.endsWith('.gov.cn');
  return judgement(fits ? 'clear' : 'problem', fits ? '域名以 .gov.cn 结尾。' : '域名不以 .gov.cn 结尾。', 'launch-origin');
}

/** Items at the foot by which a site of the state is known. */
const FOOT = {
  sponsor: '主办单位',
  contact: '联系方式',
  icp: 'ICP 备案号',
  police: '公安备案号',
  siteCode: '网站标识码',
  certificate: '党政机关标识',
};

function identified({ settings, launch }: Evidence): Judgement {
  if (launch.includes('launch-item-wrong'))
    return judgement('problem', '有的项目填得不对，用 npm run check -- --launch 看。', 'launch-item-wrong');
  const shown = shownItems(settings);
  const open = Object.entries(FOOT)
    .filter(([item]) => !shown.has(item))
    .map(([, name]) => name);
  if (open.length > 0) return judgement('problem', `页脚还没有：${open.join('、')}。没有确认以前不编。`);
  return judgement('clear', '页脚的项目都填了；只查样子，号码是不是本站的要人核对。', 'launch-item-wrong');
}

const faultEntry = ({ settings }: Evidence): Judgement =>
  shownItems(settings).has('faultReport')
    ? judgement('clear', '页脚有平台的入口，每一页都有。', 'launch-fault-report')
    : judgement('problem', '没有平台的入口；本站自己的“网站找错”每一页都有。', 'launch-fault-report');

const accurate = ({ disputes }: Evidence): Judgement =>
  judgement(
    'clear',
    `页面上的每个数都和数据、出处对过。出处自己对不上的 ${disputes} 处，页面上都写着“存疑”。规定的原文没有逐条到现网核对，页面上写明可信度。`,
    'rendered-naked-number',
    'rendered-mark-differs',
    'relation-inconsistent',
    'source-phrase-missing',
  );

const PORTAL = '本站是民政的便民专题，不是门户网站，没有这个栏目。';
const NO_LETTERS = '本站不收信，没有这个功能。';

/** In the order of the indicators. */
export const INDICATORS: readonly Indicator[] = [
  {
    part: '单项否决',
    name: '安全、泄密事故等严重问题',
    known: '副本',
    judge: always(
      'elsewhere',
      '表述、泄密要人看，被篡改要上线以后监测。程序只查了两件：页面不向别的网站取东西，不链接名单以外的网站，没有发现。',
      'link-foreign-request',
      'link-not-listed',
    ),
  },
  { part: '单项否决', name: '站点无法访问', known: '副本', judge: always('elsewhere', '要上线以后从外面隔一段时间访问一次。') },
  { part: '单项否决', name: '首页不更新', known: '副本', judge: homeUpdated },
  { part: '单项否决', name: '栏目不更新', known: '副本', judge: columnsUpdated },
  { part: '单项否决', name: '互动回应差', known: '副本', judge: canBeAsked },
  { part: '单项否决', name: '服务不实用', known: '二手', judge: guidesUseful },
  ...['概况信息', '机构职能', '领导信息', '动态要闻', '政策文件', '政策解读'].map(
    (name): Indicator => ({ part: '发布解读', name, known: '二手', judge: always('none', PORTAL) }),
  ),
  {
    part: '办事服务',
    name: '事项公开',
    known: '二手',
    judge: always('clear', '按人群和事项分栏，网址固定，每一页都有。', 'page-address-missing', 'page-not-mapped'),
  },
  { part: '办事服务', name: '办事指南', known: '二手', judge: guidesUseful },
  { part: '办事服务', name: '内容准确', known: '二手', judge: accurate },
  { part: '办事服务', name: '表格样表', known: '二手', judge: always('problem', '没有当地的申请表格：没有公布，本站不造。') },
  { part: '办事服务', name: '办事统计', known: '二手', judge: always('none', '本站不办事，没有办件数。') },
  ...['信息提交', '留言公开', '办理答复', '受理反馈统计'].map(
    (name): Indicator => ({ part: '互动交流', name, known: '二手', judge: always('none', NO_LETTERS) }),
  ),
  { part: '功能设计', name: '域名名称', known: '二手', judge: domain },
  { part: '功能设计', name: '网站标识', known: '二手', judge: identified },
  {
    part: '功能设计',
    name: '可用性（错链、断链）',
    known: '二手',
    judge: ({ pages }) =>
      judgement('clear', `${pages} 页的站内链接和位置都查过。站外的链接没有打开过。`, 'link-broken', 'link-anchor-missing'),
  },
  { part: '功能设计', name: '“我为政府网站找错”入口', known: '二手', judge: faultEntry },
  {
    part: '功能设计',
    name: '搜索功能',
    known: '二手',
    judge: always('clear', '每一页都搜得到；搜得准不准，在 npm test 里用成批的问题查。', 'search-page-missing'),
  },
  { part: '功能设计', name: 'IPv6 改造', known: '二手', judge: always('elsewhere', '看服务器和域名解析，网站文件里看不出来。') },
  { part: '功能设计', name: '网页标签', known: '二手', judge: always('elsewhere', '生成时按页的种类写，在 npm test 里逐页查。') },
  {
    part: '另有规范',
    name: '无障碍和适老化',
    known: '二手',
    judge: always('elsewhere', '在 npm test 里用 axe、旧浏览器、大字号查；没有请残疾人和老年人正式测过。'),
  },
];
