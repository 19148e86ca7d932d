/** Pages that may weigh more than the rest, each with the reason and a bound of its own. */
export interface HeavyPage {
  readonly address: string;
  /** Bytes that it may need at most. */
  readonly most: number;
  readonly reason: string;
}

export const HEAVY: readonly HeavyPage[] = [
  {
    address: '/search/',
    most: 20_000,
    reason: '主题目录把每一页的各种叫法都列出来：没有脚本的浏览器，还有拷在 U 盘里的网站，靠它搜索。',
  },
  {
    address: '/assistance/finder/',
    most: 19_300,
    reason: '选的答案换一页就没有了，所以每样救助多少钱、带什么、去哪办，都要在这一页里看得到。',
  },
  { address: '/figures/checks/', most: 17_900, reason: '每条算式在这一页有固定的网址，别处已经在引用；拆开了，引用就断了。' },
];
