/** Findings about links, page structure and the search index. Slugs never change; each has a page under docs/checks/. */
export const linkSlugs = {
  'link-broken': '站内链接打不开',
  'link-anchor-missing': '链接指向的位置不存在',
  'link-foreign-request': '页面向别的网站取东西',
  'link-not-listed': '链接到名单以外的网站',
  'page-address-missing': '缺了一个应有的网址',
  'page-heading': '一页必须有且只有一个大标题',
  'page-title': '页面标题缺失或重复',
  'page-description': '页面没有描述',
  'page-language': '页面没有标明简体中文',
  'page-not-mapped': '站点地图和网页对不上',
  'page-id-duplicate': '同一页里有重复的位置名',
  'page-section-empty': '栏目或小节是空的',
  'page-key-facts': '政策页缺要点',
  'search-page-missing': '有页面没有进搜索',
} as const;
