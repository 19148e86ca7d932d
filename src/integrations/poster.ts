/** The hotline on paper: which sheets there are, what stands on all of them, and the message to forward. */

import type { PhoneName } from '../site.config.ts';
import { site } from '../site.config.ts';
import { stringSource } from './strings.ts';
import { renderText, t } from './tokens.ts';

/** A sheet's name in addresses and keys of strings, and its paper in millimetres. */
export interface PosterSheet {
  readonly id: 'a4' | 'strips' | 'card' | 'board';
  readonly width: number;
  readonly height: number;
}

export const POSTER = '/hotline/poster/';

export const posterSheets: readonly PosterSheet[] = [
  { id: 'a4', width: 210, height: 297 },
  { id: 'strips', width: 210, height: 297 },
  { id: 'card', width: 210, height: 297 },
  { id: 'board', width: 297, height: 210 },
];

/** How many of them one sheet of paper gives. */
export const STRIPS = 8;
export const CARDS = 10;

/** Whom to call, in the order in which it matters; every sheet and the message say all four. */
export const posterLines: readonly { readonly key: string; readonly phone: PhoneName }[] = [
  { key: 'danger', phone: 'police' },
  { key: 'child', phone: 'civil' },
  { key: 'nobody', phone: 'government' },
  { key: 'hurt', phone: 'ambulance' },
];

/** Where the printed codes lead: its title says nothing of the matter, and it has the way out. */
export const LEADS_TO = '/hotline/kids/';

/** The address that the printed codes hold. */
export const posterUrl = (): string => new URL(LEADS_TO, site.origin).href;

/** A phone number as marked text. */
export const posterNumber = (phone: PhoneName): string => renderText(`{phone:${phone}}`, { origin: POSTER });

/** The message to forward, a line for each thing it says. */
export function posterMessage(): string[] {
  return [
    t('poster.title'),
    ...posterLines.map(({ key, phone }) => t('poster.message-line', { label: t(`poster.${key}`), number: posterNumber(phone) })),
    t('poster.who'),
    t('poster.say'),
    t('poster.honest') + t('poster.instead'),
    t('poster.message-names'),
    posterUrl(),
  ];
}

/** The words that every sheet prints, whatever its size; tokens are still in them. */
export const wordsOnEverySheet = (): string[] => [
  ...posterLines.flatMap(({ key, phone }) => [stringSource(`poster.${key}`), `{phone:${phone}}`]),
  stringSource('poster.honest'),
  stringSource('poster.instead'),
];
