/** The pages that every edition of the site has and that a new city has still to write: address, title, short name. */
export const UNWRITTEN: readonly (readonly [address: string, title: string, short: string])[] = [
  ['/assistance/', '救助补贴', '救助补贴'],
  ['/assistance/dibao/', '低保', '低保'],
  ['/assistance/tekun/', '特困供养', '特困供养'],
  ['/assistance/temporary/', '临时救助', '临时救助'],
  ['/assistance/price-subsidy/', '价格临时补贴', '价格临时补贴'],
  ['/assistance/orphans/', '孤儿和没人抚养的孩子的生活费', '孤儿基本生活费'],
  ['/assistance/disability/', '残疾人两项补贴', '残疾人补贴'],
  ['/assistance/homeless/', '流落在外，求助站', '流浪乞讨救助'],
  ['/assistance/systems/', '社会救助有哪些', '社会救助体系'],
  ['/assistance/windows/', '到哪里申请', '受理窗口'],
  ['/assistance/appeal/', '被拒绝了，怎么申诉', '不服怎么办'],
  ['/assistance/finder/', '我能申请什么', '我能申请什么'],
  ['/eldercare/', '养老', '养老'],
  ['/eldercare/old-age-allowance/', '高龄津贴', '高龄津贴'],
  ['/eldercare/institutions/', '养老机构', '养老机构'],
  ['/eldercare/community/', '社区养老', '社区养老'],
  ['/eldercare/pilots/', '养老改革试点', '养老试点'],
  ['/children/', '儿童', '儿童'],
  ['/children/left-behind/', '留守儿童和困境儿童', '留守儿童'],
  ['/children/order-services/', '订单式关爱服务', '关爱服务'],
  ['/children/happy-home/', '儿童快乐家园', '儿童快乐家园'],
  ['/charity/', '慈善', '慈善'],
  ['/charity/donate/', '捐款以前，怎么核实', '怎么捐'],
  ['/charity/projects/', '慈善项目', '慈善项目'],
  ['/charity/funds/', '慈善基金', '慈善基金'],
  ['/charity/money/', '善款去了哪里', '善款去向'],
  ['/services/marriage/', '婚姻登记', '婚姻登记'],
  ['/services/funeral/', '殡葬服务', '殡葬服务'],
  ['/community/', '社区', '社区'],
  ['/community/village-affairs/', '村务公开', '村务公开'],
  ['/community/volunteers/', '志愿服务', '志愿服务'],
  ['/community/townships/', '乡镇和村', '乡镇和村'],
  ['/organizations/', '社会组织', '社会组织'],
  ['/plan/', '今后的打算', '今后的打算'],
];

/** Sections have their pages below them; the file of a section is its folder's `index.mdx`. */
const isSection = (address: string): boolean => UNWRITTEN.some(([other]) => other !== address && other.startsWith(address));

/** Sections without pages of their own that are folders all the same, as their addresses may get some. */
const ALONE = ['/organizations/', '/plan/', '/charity/projects/'];

/** The file of a page below `src/content/policies/`. */
export const fileOfPage = (address: string): string =>
  isSection(address) || ALONE.includes(address) ? `${address.slice(1)}index.mdx` : `${address.slice(1, -1)}.mdx`;

/** A page that says of itself that nothing is written yet, and whom to ask meanwhile. */
export function unwrittenPage([address, title, short]: (typeof UNWRITTEN)[number], day: string): string {
  const section = isSection(address) ? '' : ` [${address.split('/').slice(0, 2).join('/')}/]`;
  return `---
title: ${title}
short: ${short}
description: ${short}：这一页还没有写。
lead: 这一页还没有写。
asOf: "${day}"
checked: "${day}"
${section && UNWRITTEN.some(([other]) => section === ` [${other}]` && other !== address) ? `related:${section}\n` : ''}kind: draft
---

要办这件事，先打<Phone name="government" />问，或者到乡镇（街道）的便民服务窗口问。
`;
}
