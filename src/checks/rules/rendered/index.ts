/** Every rule on the numbers of the finished output. */
import type { SiteRule } from '../../steps/site-context.ts';
import { dataFiles } from './data-files.ts';
import { figureElements } from './figure-elements.ts';
import { keptFiles } from './kept-files.ts';
import { knownFiles } from './known-files.ts';
import { marksAgree } from './marks-agree.ts';
import { nakedNumber } from './naked-number.ts';
import { paymentInFiles, paymentInPictures } from './payment.ts';
import { phoneLinks } from './phone-links.ts';

export const renderedRules: readonly SiteRule[] = [
  knownFiles,
  marksAgree,
  figureElements,
  nakedNumber,
  phoneLinks,
  paymentInFiles,
  paymentInPictures,
  ...dataFiles,
  keptFiles,
];
