/** The launch checklist: what the configuration leaves open, and what it gets wrong. */
import type { Finding, Place } from '../../base/finding.ts';
import { isPlaceholder, isStateOnly, itemOf } from '../../base/identity.ts';
import { SETTINGS_FILE } from '../../steps/read-settings.ts';
import type { SiteSettings } from '../../steps/site-facts.ts';
import type { LaunchItem } from './items.ts';
import { LAUNCH_ITEMS } from './items.ts';

export type LaunchSettings = Pick<SiteSettings, 'origin' | 'official' | 'identity' | 'licence'>;

/** Every open item, and every item that is filled in wrong. `text` is the configuration's source, for the positions. */
export function launchFindings(settings: LaunchSettings, text: string): Finding[] {
  return [
    ...origin(settings, text),
    ...LAUNCH_ITEMS.flatMap((item) => [...identityItem(item, settings, text)]),
    ...licence(settings, text),
  ];
}

function* origin({ origin: address }: LaunchSettings, text: string): Generator<Finding> {
  const place = placeOf(text, 'origin');
  if (isPlaceholder(address))
    yield {
      slug: 'launch-origin',
      place,
      what: `网址还是占位的 ${address}，谁也打不开。读者现在看到：引用的话里网址留空，打印页和海报上的码扫不开，转发没有图。`,
      evidence: '为什么要紧：网站地图、分享用的图、浏览器里的站内搜索、打印页上的码，都从这个网址写起。',
      remedy: '域名批下来、解析好以后，在 origin 填上完整的网址，最后不带斜杠，重新生成。',
    };
  else if (!/^https:\/\/[^/]+$/.test(address))
    yield wrong(place, `origin 写的是 ${address}，应是以 https:// 开头、后面没有路径的网址。`, '改成“https://域名”的样子，最后不带斜杠。');
}

function* identityItem(
  { slug, item, name, meanwhile, why, from, form }: LaunchItem,
  { official, identity }: LaunchSettings,
  text: string,
): Generator<Finding> {
  const place = placeOf(text, 'identity', item);
  const value = itemOf(identity, item);
  if (value === null) {
    if (!official && isStateOnly(item)) return;
    yield {
      slug,
      place,
      what: `${name}没有填。读者现在看到：${meanwhile}`,
      evidence: `为什么要紧：${why}`,
      remedy: `在 identity 的 ${item} 填上。${from}不知道的不要编。`,
    };
  } else if (!official && isStateOnly(item))
    yield wrong(
      place,
      `填了${name}，但 official 还是 false：这一项只属于政府网站，现在不显示。`,
      '确认本站是官方网站的，把 official 改成 true；不是的，去掉这一项。',
    );
  else if (form && !form.pattern.test(value)) yield wrong(place, `${name}写的是“${value}”，应是${form.words}。`, `${from}改好再查一次。`);
}

function* licence({ licence: terms }: LaunchSettings, text: string): Generator<Finding> {
  if (terms !== null) return;
  yield {
    slug: 'launch-licence',
    place: placeOf(text, 'licence'),
    what: '没有写明数据可以怎样再用。读者现在看到：下载页说“没有确定”。',
    evidence: '为什么要紧：没有许可，记者和别的网站不敢用这些数据。',
    remedy: '由主办单位定下来，在 licence 填上名称和网址。',
  };
}

const wrong = (place: Place, what: string, remedy: string): Finding => ({
  slug: 'launch-item-wrong',
  place,
  what,
  evidence: '填错了，读者和主管单位认不出这个网站。',
  remedy,
});

/** Where a setting stands: each name is looked for behind the one before. */
function placeOf(text: string, ...path: string[]): Place {
  let at = Math.max(0, text.search(/\bconst site\b/));
  for (const name of path) {
    const found = new RegExp(`\\b${name}\\s*:`).exec(text.slice(at));
    if (!found) return { unavailable: `${SETTINGS_FILE} 里没有 ${path.join('.')}` };
    at += found.index;
  }
  const before = text.slice(0, at);
  return { file: SETTINGS_FILE, line: before.split('\n').length, col: before.length - before.lastIndexOf('\n') };
}
