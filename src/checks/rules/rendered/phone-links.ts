/** A phone link dials a number that the site's configuration holds, and the number it shows. */

import type { SiteRule } from '../../steps/site-context.ts';
import { onPages } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';

/** Compares `tel:` and `sms:` links with the listed numbers. */
export const phoneLinks: SiteRule = onPages(function* ({ file, elements }, { facts }) {
  const listed = new Set(Object.values(facts.phones));
  for (const { attributes, text, offset } of elements) {
    if (attributes.href === undefined) continue;
    const dialled = /^(?:tel|sms):(.*)$/i.exec(attributes.href)?.[1];
    if (dialled === undefined) continue;
    const shown = readable(`${text} ${attributes['aria-label'] ?? ''}`);
    const other = [...listed].find((phone) => phone !== dialled && new RegExp(`(?<!\\d)${phone}(?!\\d)`).test(shown));
    if (listed.has(dialled) && !other) continue;
    yield {
      slug: 'rendered-phone-unknown',
      place: placeIn(file, offset),
      what: other ? `链接上写着 ${other}，拨的却是 ${dialled}。` : `链接要拨 ${dialled}，本站没有登记这个电话。`,
      evidence: `href="${attributes.href}"；登记的电话：${[...listed].join('、')}。`,
      remedy: '用 <Phone name="…"> 组件；电话只登记在 src/site.config.ts。',
    };
  }
});
