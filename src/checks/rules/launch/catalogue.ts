/** What has to be settled before a site goes public. Slugs never change; each has a page under docs/checks/. */
export const launchSlugs = {
  'launch-origin': '网址还没有定',
  'launch-sponsor': '主办单位没有填',
  'launch-operator': '承办单位没有填',
  'launch-contact': '联系方式没有填',
  'launch-icp': 'ICP 备案号没有填',
  'launch-police': '公安备案号没有填',
  'launch-site-code': '网站标识码没有填',
  'launch-certificate': '党政机关网站标识没有填',
  'launch-fault-report': '“我为政府网站找错”的入口没有填',
  'launch-licence': '数据的使用许可没有定',
  'launch-item-wrong': '上线要填的项目填得不对',
} as const;
