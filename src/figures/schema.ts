/** The shape of the content files that hold figures: strict, all values and dates as strings. */
import { z } from 'zod';
import { told } from './told.ts';

export const text = z.string().trim().min(1);
/** `topic.subject.measure` */
export const FIGURE_ID = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/;
export const SLUG = /^[a-z0-9][a-z0-9-]*$/;
/** `id` or `id@2020-12-31` */
export const figureRef = z.string().regex(/^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+(?:@\d{4}(?:-\d{2}){0,2})?$/);
export const slug = z.string().regex(SLUG);
const date = z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = z.string().regex(/^\d{4}(?:-\d{2}){0,2}\/\d{4}(?:-\d{2}){0,2}$/);
const place = z.string().regex(/^p[1-9]\d*\.s[1-9]\d*$/);

export const FIGURE_KINDS = [
  'standard',
  'count',
  'money',
  'share',
  'growth',
  'decline',
  'mean',
  'ratio',
  'area',
  'duration',
  'age',
  'limit',
  'target',
] as const;

/** What has happened to money that is counted: promised, received, spent; `unstated` where the source does not say which. They are never added together. */
export const STAGES = ['pledged', 'received', 'unstated', 'spent'] as const;

/** Where an observation is published. */
export const sourceSchema = told(
  z.union([
    z.strictObject({
      document: told(slug, '来源文件的编号，就是 sources/ 里的文件名。', 'interview-2021'),
      at: told(place, '在原文第几段第几句。', 'p5.s3', '第5段'),
    }),
    z.strictObject({
      law: told(slug, '法规的编号，就是 laws/ 里的文件名。', 'charity-law-2023', '慈善法'),
      article: told(text, '第几条，和法规文件里的 at 一字不差。', '第33条', '33'),
    }),
  ]),
  '出处：来源文件的一句，或者法规的一条。',
  '{ document: interview-2021, at: p5.s3 }',
  '{ document: interview-2021 }（没有写哪一句）',
);

const validSchema = z.strictObject({
  /** First day of validity. */
  from: told(date, '从哪一天起有效。', '"2021-07-01"', '2021-07-01（没有加引号）'),
  /** Last day of validity; left out while it lasts. */
  to: told(date, '到哪一天为止；还有效的不写。', '"2023-12-31"').optional(),
});

const observationSchema = z.strictObject({
  /** The phrase as published: number, unit and hedge, nothing else. */
  published: told(text, '公布的原话：数、单位，连“超过”“余”这样的字，别的都不写。', '超过17亿元', '17亿元（把“超过”丢了）'),
  /** The day at which the value stood. */
  asOf: told(date, '截至哪一天。', '"2020-12-31"', '2020年底').optional(),
  /** The span that the value covers, `2016-01-01/2020-12-31`. */
  period: told(period, '数的是哪一段时间，起止用斜线隔开。', '"2016-01-01/2020-12-31"', '十三五').optional(),
  /** A moment that the source names without its day (调整以前); `period` or `asOf` then says within which bounds it lies. Shown instead of them. */
  moment: told(text, '原文只说了个大概的时候；asOf 或 period 写它的前后界线，网页上显示这里的话。', '调整以前').optional(),
  /** When a rule is in force. */
  valid: told(validSchema, '规定从哪天起、到哪天为止有效。', '{ from: "2021-07-01" }').optional(),
  source: sourceSchema,
  /** Overrides how the printed number is read. */
  reading: told(z.enum(['exact', 'rounded']), '这个数照字面读得不对时才写：exact 一个不差，rounded 四舍五入来的。').optional(),
  /** A stated upper end for 超过 and the like. */
  upper: told(text, '原文给“超过”之类的数写明的上限。', '18亿元').optional(),
  note: told(text, '给读者看的补充，一句话。', '时期按“十三五”登记').optional(),
  status: told(z.enum(['final', 'provisional']), 'final 定了，provisional 还会改。').optional(),
});

export const figureSchema = z.strictObject({
  label: told(text, '叫什么，读者看得懂的话。', '城市低保标准', '城市低保标准590元（不写数）'),
  /** Who and where is counted (口径). */
  scope: told(text, '口径：数的是谁、在哪里、怎么算。', '全市城市低保家庭，每人每月', '全市'),
  kind: told(
    z.enum(FIGURE_KINDS),
    '哪一种数：standard 标准，count 个数，money 钱，share 占比，growth 增幅，decline 降幅，mean 平均，ratio 倍数，area 面积，duration 时长，age 年龄，limit 界限，target 目标。',
  ),
  /** Of charity's money only. */
  stage: told(
    z.enum(STAGES),
    '只有慈善的钱要写：pledged 说好要给，received 收到，spent 花掉，unstated 原文没有说。几样不能相加。',
  ).optional(),
  /** Validity of all observations of a rule figure. */
  valid: told(validSchema, '规定的数：整个数从哪天起有效。').optional(),
  observations: told(z.array(observationSchema).min(1), '公布过的每一次，一次一行，旧的不删。'),
});

/** A number of a source document, claimed by a figure or dismissed. */
const ledgerEntrySchema = z.strictObject({
  at: told(place, '在原文第几段第几句。', 'p5.s3'),
  /** The shortest words that carry the number. */
  phrase: told(text, '带着这个数的最短原话，最多三十个字。', '17.91万人', '整句照抄'),
  /** The phrase with a unit that the source elides. */
  reads: told(text, '原文省了单位时，补全的读法。', '500元/月').optional(),
  figure: told(figureRef, '它成了哪个数字。', 'dibao.urban.standard').optional(),
  /** The row of `src/content/grants/` that it became. */
  grant: told(slug, '它成了 grants/ 里的哪一笔。').optional(),
  dismissed: told(
    z.enum(['ordinal', 'date', 'name', 'heading', 'wording']),
    '为什么不是数据：ordinal 第几，date 日期，name 名称里的，heading 分条的序号，wording 只是说法。',
  ).optional(),
  reason: told(text, '为什么不是数据，一句话。', '规划期的名字').optional(),
});

export const ledgerSchema = z.strictObject({
  document: told(slug, '编号，同文件名。', 'interview-2021'),
  title: told(text, '文件的全名，照原样。'),
  issuer: told(text, '谁发布的，写单位，不写个人。', '某市民政局', '王局长'),
  date: told(date, '发布的日子；只知道年的，只写年。', '"2021"'),
  language: told(text, '文件的语言。', 'zh-CN'),
  sha256: told(text, '全文的校验码；npm run ledger 会写上，不用手写。'),
  url: told(z.string().url().nullable(), '原文的网址；没有写 null。').optional(),
  note: told(text, '给读者看的补充。').optional(),
  entries: told(z.array(ledgerEntrySchema), '原文里的每一个数，按顺序，一个不漏。'),
});

const CONFIDENCES = ['官方文本', '副本', '二手', '推算'] as const;

export const lawSchema = z.strictObject({
  id: told(slug, '编号，同文件名，带上公布的年份。', 'charity-law-2023'),
  title: told(text, '全名，不加书名号。', '中华人民共和国慈善法', '《慈善法》'),
  short: told(text, '网页上用的短名。', '慈善法'),
  issuer: told(text, '谁制定的。', '全国人民代表大会'),
  number: told(text.nullable(), '文号；没有或者没见到的写 null。', '民发〔2021〕57号'),
  issued: told(date.nullable(), '公布的日子；没核到的写 null。', '"2023-12-29"'),
  effective: told(date.nullable(), '施行的日子；没核到的写 null。', '"2024-09-05"'),
  status: told(text, '现在还管用吗。', '现行'),
  url: told(z.string().url().nullable(), '官方网址；没有写 null。', 'https://flk.npc.gov.cn/…', '转载的网站'),
  note: told(text, '给读者看的补充。').optional(),
  articles: told(
    z.array(
      z.strictObject({
        at: told(text, '第几条（第几款）。', '第33条', '33'),
        says: told(text, '这一条说了什么，用自己的话。'),
        confidence: told(
          z.enum(CONFIDENCES),
          '核到哪一步：官方文本，副本（完整转录），二手（转述），推算。后两种网页上会注明没有核到原文。',
        ),
        phrases: told(z.array(text), '这一条里的数，照原话；没有数写 []。', '["80周岁以上"]'),
        note: told(text, '给编辑的补充。').optional(),
      }),
    ),
    '用到的条文，一条一行；没有用到的不写。',
  ),
});

export const VERDICTS = ['consistent', 'consistent-if-truncated', 'inconsistent', 'uncheckable'] as const;

export const exceptionSchema = z.strictObject({
  relation: told(slug, '哪条算式对不上，写它的编号。', 'organizations-growth'),
  /** Shown to readers; may carry tokens. */
  reason: told(z.string(), '给读者看：怎么对不上，可能是什么缘故，哪些不知道。不说谁错了。'),
  /** The verdict that this entry excuses; another verdict makes it stale. */
  expect: told(
    z.enum(['inconsistent', 'consistent-if-truncated']),
    '登记时的结论：inconsistent 对不上，consistent-if-truncated 按去尾读才对得上。结论变了，这一条就过时，要删。',
  ),
  recorded: told(day, '哪天登记的。', '"2026-11-23"'),
  expires: told(day, '到哪天再看一次。', '"2027-12-31"'),
  /** The figures that wear the mark of doubt; all figures of the relation when left out. */
  disputed: told(z.array(figureRef).min(1), '哪几个数在网页上写“存疑”；不写就是算式里的全部。').optional(),
});

export const exemptionSchema = z.strictObject({
  id: told(slug, '编号，页面上写 {exempt:编号}。', 'sha-256'),
  phrase: told(text, '要写的那几个字，带着数。', 'SHA-256'),
  reason: told(text, '为什么不能登记成数字或者法规。能登记的不放在这里。'),
});
export const gapSchema = z.strictObject({
  what: told(text, '什么没有公布。', '高龄津贴现在每月多少钱', '暂无数据'),
  ask: told(text, '可以问谁。只写来源里有的单位，不编电话。', '户口所在的村（居）委会'),
  page: told(z.string(), '说到它的那一页。', '/eldercare/old-age-allowance/').optional(),
});

/** Kinds of entries without which a check has nothing to check. */
export const NEEDED_KINDS = ['figures', 'relations', 'sources'] as const;

/** A kind of which a new site has none yet, with the reason; once there is an entry, this is to be taken out. */
export const emptySchema = z.strictObject({
  kind: told(z.enum(NEEDED_KINDS), '哪一类还没有：figures 数字，relations 算式，sources 来源台账。'),
  because: told(text, '为什么还没有。', '新建的站，还没有登记数字'),
});

/** An operand: a figure, a calculation on operands, or a constant that says why it is one. */
export type OperandData =
  | string
  | { sum: OperandData[] }
  | { product: OperandData[] }
  | { difference: OperandData[] }
  | { quotient: OperandData[] }
  | { constant: string; unit?: string; because: string };

const operandSchema: z.ZodType<OperandData> = z.lazy(() =>
  z.union([
    figureRef,
    z.strictObject({ sum: told(z.array(operandSchema).min(2), '相加。', '{ sum: [a.b, a.c] }') }),
    z.strictObject({ product: told(z.array(operandSchema).min(2), '相乘。') }),
    z.strictObject({ difference: told(z.array(operandSchema).length(2), '前一个减后一个。') }),
    z.strictObject({ quotient: told(z.array(operandSchema).length(2), '前一个除以后一个。') }),
    z.strictObject({
      constant: told(z.string().regex(/^-?\d+(?:\.\d+)?$/), '一个固定的数，加引号。', '"12"'),
      unit: told(text, '它的单位。', '个月').optional(),
      because: told(text, '为什么是这个数。', '一年十二个月'),
    }),
  ]),
);

const common = {
  /** The claim in words; may carry tokens. */
  statement: told(text, '这条算式用话怎么说；数字写成 {编号}。', '城市{dibao.urban}加农村{dibao.rural}，等于{dibao.all}'),
  /** Why scope, unit or period may differ. */
  crosses: told(text, '两边口径、单位或者时间不同，为什么还能比。').optional(),
  /** Why a declared claim cannot be computed. */
  uncheckable: told(text, '来源这样说了，可是没法子算：写明为什么。').optional(),
  note: told(text, '给读者看的补充。').optional(),
  sources: told(z.array(sourceSchema), '这个说法出在哪里，同数字的出处不一样时才写。').optional(),
};
const one = (what: string) =>
  told(operandSchema, `${what}：一个数字的编号（要某一次的，写 编号@日期），或者一步计算。`, 'dibao.urban.standard@2020-12-31');
const many = (what: string) => told(z.array(operandSchema).min(1), `${what}：几个数字的编号。`, '[dibao.urban, dibao.rural]');
const kind = <K extends string>(name: K, what: string) => told(z.literal(name), `${name}：${what}`);

export const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('same-as', '同一个数说了两遍'), left: one('一处'), right: one('另一处'), ...common }),
  z.strictObject({ kind: kind('sum', '分项加起来等于总数'), total: one('总数'), parts: many('分项'), ...common }),
  z.strictObject({
    kind: kind('difference', '前一个减后一个'),
    minuend: one('被减数'),
    subtrahend: one('减数'),
    claim: one('原文说的差'),
    ...common,
  }),
  z.strictObject({ kind: kind('product', '几个数相乘'), factors: many('相乘的数'), claim: one('原文说的积'), ...common }),
  z.strictObject({ kind: kind('share', '部分占整体多少'), part: one('部分'), whole: one('整体'), claim: one('原文说的占比'), ...common }),
  z.strictObject({
    kind: kind('growth', '从前一个到后一个，增长多少'),
    from: one('原来'),
    to: one('后来'),
    claim: one('原文说的增幅'),
    ...common,
  }),
  z.strictObject({
    kind: kind('decline', '从前一个到后一个，下降多少'),
    from: one('原来'),
    to: one('后来'),
    claim: one('原文说的降幅'),
    ...common,
  }),
  z.strictObject({
    kind: kind('mean-per', '总数除以个数，平均多少'),
    total: one('总数'),
    count: one('个数'),
    claim: one('原文说的平均数'),
    ...common,
  }),
  z.strictObject({ kind: kind('at-most', '部分不超过整体'), part: one('部分'), whole: one('整体'), ...common }),
  z.strictObject({
    kind: kind('list-count', '说了几个，数一数列出来的名字'),
    claim: one('原文说的个数'),
    items: told(z.array(text).min(1), '原文列出来的名字，一个一项，不重复。'),
    ...common,
  }),
]);

export type Stage = (typeof STAGES)[number];
export const RELATION_KINDS = [
  'same-as',
  'sum',
  'difference',
  'product',
  'share',
  'growth',
  'decline',
  'mean-per',
  'at-most',
  'list-count',
] as const satisfies readonly RelationKind[];

export type Confidence = (typeof CONFIDENCES)[number];
export type ObservationData = z.infer<typeof observationSchema>;
export type FigureData = z.infer<typeof figureSchema>;
export type LedgerEntryData = z.infer<typeof ledgerEntrySchema>;
export type LedgerData = z.infer<typeof ledgerSchema>;
export type LawData = z.infer<typeof lawSchema>;
export type RelationData = z.infer<typeof relationSchema>;
export type RelationKind = RelationData['kind'];
export type ExceptionData = z.infer<typeof exceptionSchema>;
export type ExemptionData = z.infer<typeof exemptionSchema>;
export type EmptyData = z.infer<typeof emptySchema>;
export type GapData = z.infer<typeof gapSchema>;
export type Verdict = (typeof VERDICTS)[number];
