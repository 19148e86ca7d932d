/** Findings about numbers in the finished output. Slugs never change; each has a page under docs/checks/. */
export const renderedSlugs = {
  'render-failed': '网页生成不出来',
  'rendered-naked-number': '页面上有一个没有出处的数',
  'rendered-mark-differs': '页面上的数与数据不一致',
  'rendered-mark-unknown': '页面上的数指向不存在的数据',
  'rendered-mark-broken': '数字的记号残缺',
  'rendered-figure-differs': '页面上的数字与数字表不一致',
  'rendered-phone-unknown': '页面上的电话不是本站登记的电话',
  'rendered-payment': '页面上有像收款方式的东西',
  'rendered-data-differs': '数据文件与数字表不一致',
  'rendered-file-unknown': '输出里有不认识的文件',
  'rendered-file-unreadable': '输出里的文件读不出来',
  'rendered-mark-left': '输出里还留着记号',
} as const;
