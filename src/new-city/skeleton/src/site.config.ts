/** Under which terms the data may be used again, as a data package names it. */
export interface Licence {
  /** Name in the list of Open Definition, such as `CC-BY-4.0`. */
  readonly name?: string;
  readonly title: string;
  /** Address of its text. */
  readonly path?: string;
}

/**
 * What a public site says of itself. Null is unknown: it is left out of every page, and `npm run check -- --launch`
 * lists it with what it is for. The last three belong to sites of the state and are shown only when `official` is true.
 */
export type Identity = {
  /** 主办单位: who answers for the site. */
  readonly sponsor: string | null;
  /** 承办单位: who keeps it running. */
  readonly operator: string | null;
  /** 联系方式, in one line: how readers reach them. */
  readonly contact: string | null;
  /** ICP 备案号, as the record has it. */
  readonly icp: string | null;
  /** 公安备案号, as the record has it. */
  readonly police: string | null;
  /** 网站标识码: ten signs. */
  readonly siteCode: string | null;
  /** 党政机关网站标识: address of the site's own certificate. */
  readonly certificate: string | null;
  /** 我为政府网站找错: address of the site's own entry on the national platform. */
  readonly faultReport: string | null;
};

/** Everything that a city sets outside `src/content/` and `public/`. What says 未填 or `unset` is yours to fill in before anything is published. */
export const site = {
  /** Name in the header and in every page title. */
  name: '民政便民信息（城市名未填）',
  /** Name under the icon on a phone's home screen. */
  shortName: '民政（未填）',
  city: '（城市名未填）',
  /** The city as people say it, in running text. */
  place: '本市',
  /** Name for programs: in the data package, and in the ids of feeds, which change with it. Never change it after the first release. */
  key: 'unset-civil-affairs',
  /** Where the site is published; canonical addresses start with it. An address under `.example` leads nowhere. */
  origin: 'https://unset.example',
  language: 'zh-CN',
  /** Set to true only by the bureau itself: it takes the “not an official channel” line off every page. */
  official: false,
  identity: {
    sponsor: null,
    operator: null,
    contact: null,
    icp: null,
    police: null,
    siteCode: null,
    certificate: null,
    faultReport: null,
  } as Identity,
  /** Nobody has said under which terms the data may be used again; while this is null, the data say so. */
  licence: null as Licence | null,
  /** The source document to which the line at the top of each page leads; null while there is none. */
  mainSource: null as string | null,
  /** National short numbers only; a local number comes in when the bureau has confirmed it. */
  phones: {
    civil: '12349',
    police: '110',
    ambulance: '120',
    fire: '119',
    government: '12345',
    youth: '12355',
    women: '12338',
  },
  /**
   * Accounts and addresses that take donations. Nothing that looks like one is published unless it stands here; who
   * adds one has checked it with the charity itself, in the national register, on the day that the commit names.
   */
  payments: [] as readonly string[],
  /** Whether pages of figures and guides get a picture for sharing. Each is drawn once and kept in `.cache/`. */
  pictures: true as boolean,
  /** Sections in the order of the menu; `type` is the function of a government site that the column serves. */
  sections: [
    { href: '/assistance/', label: '救助补贴', type: '办事服务' },
    { href: '/eldercare/', label: '养老', type: '办事服务' },
    { href: '/children/', label: '儿童', type: '办事服务' },
    { href: '/services/marriage/', label: '婚姻', type: '办事服务' },
    { href: '/services/funeral/', label: '殡葬', type: '办事服务' },
    { href: '/charity/', label: '慈善', type: '信息发布' },
    { href: '/community/', label: '社区', type: '信息发布' },
    { href: '/organizations/', label: '社会组织', type: '信息发布' },
    { href: '/figures/', label: '数据', type: '数据发布' },
  ],
  /** Pages below these addresses keep no trace of the visit on the device, send no referrer, and offer a quick way out. */
  traceless: ['/hotline/', '/children/'],
  /** Where the way out leads: a page that gives nothing away. */
  leaveTo: '/community/',
} as const;

export type PhoneName = keyof typeof site.phones;
