/** The items of a site's identity: what each is for, and what it looks like. Words are for the staff who fill them in. */
import type { launchSlugs } from './catalogue.ts';

/** One item to be filled in before the site goes public. */
export interface LaunchItem {
  readonly slug: keyof typeof launchSlugs;
  /** Name of the item in the configuration. */
  readonly item: string;
  readonly name: string;
  /** What readers see while it is not set. */
  readonly meanwhile: string;
  readonly why: string;
  /** Where one gets it. */
  readonly from: string;
  /** What a right one looks like, with words for it; anything that is not blank where left out. */
  readonly form?: { readonly pattern: RegExp; readonly words: string };
}

const ADDRESS = { pattern: /^https:\/\/[^\s/]+\.[^\s]+$/, words: '以 https:// 开头的网址' };

/** In the order in which the foot of a page shows them. */
export const LAUNCH_ITEMS: readonly LaunchItem[] = [
  {
    slug: 'launch-sponsor',
    item: 'sponsor',
    name: '主办单位',
    meanwhile: '页脚没有主办单位，每页的来源写的是网站名。',
    why: '读者要知道话是谁说的；政府网站的页脚应当有主办单位。',
    from: '写主办单位的全称。',
  },
  {
    slug: 'launch-operator',
    item: 'operator',
    name: '承办单位',
    meanwhile: '页脚没有承办单位。',
    why: '网站坏了，读者和上级要找得到管的人。',
    from: '写承办单位的全称；自己承办的，写和主办单位一样的名字。',
  },
  {
    slug: 'launch-contact',
    item: 'contact',
    name: '联系方式',
    meanwhile: '页脚没有联系方式，“网站找错”请读者打政务服务热线转。',
    why: '政府网站的页脚应当有联系方式；没有它，找错的话没有地方交。',
    from: '写一个有人接的电话或者信箱，先试打一次。',
  },
  {
    slug: 'launch-icp',
    item: 'icp',
    name: 'ICP 备案号',
    meanwhile: '页脚没有备案号。',
    why: '境内的网站没有备案不能开通，备案号要放在首页底部并链接到备案系统。',
    from: '按备案系统发的原样写，如“某ICP备某号”。',
    form: { pattern: /ICP备\d+号(?:-\d+)?$/, words: '“…ICP备…号”' },
  },
  {
    slug: 'launch-police',
    item: 'police',
    name: '公安备案号',
    meanwhile: '页脚没有公安备案号。',
    why: '网站开通以后要到公安机关备案，并在页脚标明。',
    from: '按公安机关发的原样写，如“某公网安备某号”。',
    form: { pattern: /公网安备\s*\d+\s*号?$/, words: '“…公网安备…号”' },
  },
  {
    slug: 'launch-site-code',
    item: 'siteCode',
    name: '网站标识码',
    meanwhile: '页脚和网页标签里没有网站标识码。',
    why: '政府网站的身份凭它认；普查、找错平台都用它对应网站。',
    from: '向政府网站的主管单位要，是十位的编码。',
    form: { pattern: /^[A-Za-z0-9]{10}$/, words: '十位字母或数字' },
  },
  {
    slug: 'launch-certificate',
    item: 'certificate',
    name: '党政机关网站标识',
    meanwhile: '页脚没有党政机关网站标识。',
    why: '读者靠它分辨真假政府网站。没有批下来以前，什么样的标识都不能放。',
    from: '批下来以后，写本站证书页的网址。',
    form: ADDRESS,
  },
  {
    slug: 'launch-fault-report',
    item: 'faultReport',
    name: '“我为政府网站找错”的入口',
    meanwhile: '页脚只有本站自己的“网站找错”。',
    why: '政府网站的首页应当有这个入口，群众的意见由平台转办、限期答复。',
    from: '写平台给本站的网址。',
    form: ADDRESS,
  },
];
