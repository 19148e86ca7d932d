/** What the launch checklist did not ask, so that nobody takes its silence for an answer. */

import { isStateOnly } from '../../base/identity.ts';
import type { SiteSettings } from '../../steps/site-facts.ts';
import { LAUNCH_ITEMS } from './items.ts';

/** In one line, for the terminal. */
export function showLaunch({ official }: Pick<SiteSettings, 'official'>, gaps: number): string {
  const only = LAUNCH_ITEMS.filter(({ item }) => isStateOnly(item)).map(({ name }) => name);
  const state = official
    ? '上线清单按官方网站查（official 是 true）。'
    : `上线清单按非官方网站查：每页顶上写明不是官方渠道，${only.join('、')}不查也不显示。民政部门确认以后，把 official 改成 true 再查一次。`;
  return `${state}当地还没有公布的事有 ${gaps} 件，列在 /figures/gaps/，能填的填上再上线。`;
}
