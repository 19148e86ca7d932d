/** What every policy page answers first, in this order. */
export const FACT_NAMES = ['谁能领', '多少钱', '去哪办', '带什么', '几天办结', '办不了怎么办', '数据截至'] as const;
