/**
 * Line pictures of the child pages, drawn here: ink for people, pine for what matters. No emblem, no sign that belongs to somebody, no frightened face.
 * Classes take their colours from `frames.css`: `i` an ink line, `p` a pine line, `s` a pine surface, `w` a pale one, `f` a shape filled with paper, `e` an ink dot.
 */

/** A face: head, hair, two eyes and a quiet mouth, around its middle. */
const face = (x: number, y: number, r: number, hair: string): string => {
  const eye = Math.round(r / 3);
  return `<g transform="translate(${x} ${y})"><circle class="f" r="${r}"/><path class="h" d="${hair}"/><circle class="e" cx="${-eye}" cy="2" r="2"/><circle class="e" cx="${eye}" cy="2" r="2"/><path class="i" d="M${1 - eye} ${eye + 4}q${eye - 1} 3 ${2 * eye - 2} 0"/></g>`;
};

const BOY = 'M-15-4C-13-18 13-18 15-4C6-5 0-9-3-12C-5-8-10-5-15-4Z';
const GIRL =
  'M-15-2C-15-19 15-19 15-2C9-4 5-8 4-11C-1-7-8-5-15-2ZM-14-6C-24-8-24 6-17 8C-20 2-18-2-14-6ZM14-6C24-8 24 6 17 8C20 2 18-2 14-6Z';
const WOMAN = 'M-18 10C-23-24 23-24 18 10C17 2 14-6 7-11C0-6-10-4-13-3C-16 0-17 5-18 10Z';
const MAN = 'M-17-4C-15-20 15-20 17-4C12-8 6-10 0-10C-6-10-12-8-17-4Z';

/** Head and shoulders, standing on the line y. */
const child = (x: number, y: number, hair = BOY): string =>
  `<path class="g" d="M${x - 24} ${y}v-8c0-12 8-18 16-18h16c8 0 16 6 16 18v8"/>${face(x, y - 42, 15, hair)}`;
const grown = (x: number, y: number, hair = WOMAN): string =>
  `<path class="f" d="M${x - 30} ${y}v-14c0-14 10-20 20-20h20c10 0 20 6 20 20v14"/><path class="i" d="M${x - 9} ${y - 33}l9 10 9-10"/>${face(x, y - 53, 17, hair)}`;

const GROUND = '<path class="i" d="M8 112h144"/>';
/** A telephone at an ear: the handset and the hand that holds it. */
const phone = (x: number, y: number): string =>
  `<path class="s" d="M${x} ${y}c6-2 10 1 9 6l-3 20c-1 5-6 6-10 3l1-5c3 0 4-1 4-3l2-12c0-2-1-3-3-4Z"/>`;
const house = (x: number, y: number, width: number): string =>
  `<path class="w" d="M${x} ${y}h${width}v34h-${width}Z"/><path class="i" d="M${x} ${y}v34h${width}v-34"/><path class="p" d="M${x - 8} ${y + 4}L${x + width / 2} ${y - 22}L${x + width + 8} ${y + 4}"/>`;

/** The five frames of what happens after dialling, 160 by 120. */
export const scenes = {
  call: `<circle class="w" cx="62" cy="58" r="50"/><g transform="translate(-15 -28) scale(1.25)">${child(62, 112)}${phone(78, 56)}<path class="i" d="M86 104c8-6 8-14 2-22"/></g><path class="p" d="M110 46c5 6 5 14 0 20M121 38c10 11 10 25 0 36M132 30c15 16 15 36 0 52"/>${GROUND}`,
  tell: `${child(40, 112, GIRL)}${phone(57, 57)}<path class="i" d="M64 104c8-6 8-14 2-22"/><path class="f" d="M84 10h58c6 0 10 4 10 10v44c0 6-4 10-10 10h-44l-16 12l2-14c-5-1-8-5-8-10v-42c0-6 4-10 8-10Z"/><path class="w" d="M98 40h32v24h-32Z"/><path class="p" d="M92 42l22-20l22 20"/><path class="i" d="M98 42v22h32v-22M110 64v-12h8v12"/>${GROUND}`,
  note: `<circle class="w" cx="56" cy="56" r="46"/>${grown(52, 112)}<path class="p" d="M33 60C30 30 74 30 71 60"/><path class="s" d="M28 56h8v14h-8c-3-3-3-11 0-14ZM76 56h-8v14h8c3-3 3-11 0-14Z"/><path class="p" d="M74 70c0 8-6 10-14 10"/><path class="f" d="M98 46h40v54h-40Z"/><path class="p" d="M106 60h24M106 72h24M106 84h12"/><path class="f" d="M124 96l4-12l20-22l8 7l-20 22Z"/><path class="i" d="M128 84l8 7"/>${GROUND}`,
  help: `${house(104, 78, 40)}<path class="s" d="M117 112v-19h14v19Z"/>${walker(36, 112, true)}${walker(76, 112, false)}<path class="i" d="M46 78L67 88"/><circle class="s" cx="98" cy="22" r="8"/>${GROUND}`,
  answer: `${grown(44, 112, MAN)}${child(122, 112)}<path class="f" d="M78 8h42c6 0 10 4 10 10v20c0 6-4 10-10 10h-30l-16 10l4-12c-6-1-9-4-9-9v-19c0-6 4-10 9-10Z"/><path class="p t" d="M86 28l9 9l18-18"/>${GROUND}`,
};

function walker(x: number, y: number, tall: boolean): string {
  const top = tall ? 62 : 46;
  const r = tall ? 14 : 12;
  const hair = tall
    ? 'M-15 6C-18-20 18-20 15 6C13-2 10-6 5-9C0-5-7-4-10-3C-12 0-13 3-15 6Z'
    : 'M-12-3C-10-15 10-15 12-3C5-4 0-7-2-10C-4-6-8-4-12-3Z';
  return `<path class="${tall ? 'f' : 'g'}" d="M${x - 7} ${y - top + r + 2}h14l6 ${tall ? 30 : 20}h-26Z"/><path class="i" d="M${x - 5} ${y - (tall ? 16 : 12)}v${tall ? 16 : 12}M${x + 5} ${y - (tall ? 16 : 12)}v${tall ? 16 : 12}"/>${face(x, y - top, r, hair)}`;
}

/** The frames in which the caller is seen, with a grown caller. */
const grownScenes: typeof scenes = {
  ...scenes,
  call: `<circle class="w" cx="62" cy="58" r="50"/>${grown(60, 112)}${phone(78, 45)}<path class="i" d="M90 100c8-6 7-18 0-28"/><path class="p" d="M110 46c5 6 5 14 0 20M121 38c10 11 10 25 0 36M132 30c15 16 15 36 0 52"/>${GROUND}`,
  tell: `${grown(42, 112)}${phone(60, 46)}<path class="i" d="M72 100c8-6 7-18 0-28"/><path class="f" d="M94 10h50c6 0 10 4 10 10v40c0 6-4 10-10 10h-40l-16 12l2-15c-4-1-6-4-6-8v-39c0-6 4-10 10-10Z"/>${face(119, 36, 13, GIRL)}<path class="i" d="M106 62c2-14 24-14 26 0"/>${GROUND}`,
  answer: `${grown(40, 112, MAN)}${grown(120, 112)}<path class="f" d="M66 6h30c6 0 9 4 9 9v14c0 5-3 9-9 9h-18l-14 9l2-11c-5-1-8-3-8-7v-14c0-5 3-9 8-9Z"/><path class="p t" d="M72 22l7 7l14-14"/>${GROUND}`,
};

/** The frames for a page whose reader calls for himself, or for a child. */
export const scenesFor = (caller: 'child' | 'adult'): string[] => Object.values(caller === 'child' ? scenes : grownScenes);

/** Small pictures beside one line, 64 by 64. */
export const signs = {
  police:
    '<path class="w" d="M6 34h52v14h-52Z"/><path class="f" d="M8 48v-10c0-4 3-6 7-6h3l6-12h18l8 12h3c4 0 6 2 6 6v10Z"/><path class="i" d="M19 32h30M34 20v12"/><circle class="f" cx="20" cy="48" r="6"/><circle class="f" cx="46" cy="48" r="6"/><path class="s" d="M27 20v-5c0-3 10-3 10 0v5Z"/><path class="p" d="M32 4v3M20 8l2 3M44 8l-2 3"/>',
  plaster:
    '<g transform="rotate(-38 32 32)"><rect class="f" x="5" y="21" width="54" height="22" rx="11"/><path class="w" d="M22 21h20v22h-20Z"/><path class="i" d="M22 21v22M42 21v22"/></g><circle class="d" cx="32" cy="27" r="2"/><circle class="d" cx="32" cy="37" r="2"/><circle class="d" cx="27" cy="32" r="2"/><circle class="d" cx="37" cy="32" r="2"/>',
  together:
    '<path class="f" d="M6 58v-8c0-9 6-13 13-13h4c5 0 9 2 11 6"/><circle class="f" cx="21" cy="24" r="9"/><path class="g" d="M33 58v-4c0-7 4-10 10-10h4c6 0 11 3 11 10v4"/><path class="i" d="M4 58h56"/><circle class="f" cx="46" cy="34" r="7"/><path class="s" d="M46 20c-10-6-7-14-2-13c1 0 2 1 2 2c0-1 1-2 2-2c5-1 8 7-2 13Z"/>',
  headset:
    '<circle class="w" cx="32" cy="32" r="22"/><path class="i" d="M12 36C10 4 54 4 52 36"/><path class="s" d="M9 33h9v17h-5c-6-2-7-12-4-17ZM55 33h-9v17h5c6-2 7-12 4-17Z"/><path class="p" d="M51 50c-1 7-7 9-14 9"/>',
  ask: '<path class="f" d="M14 8h36c6 0 9 4 9 9v22c0 6-3 9-9 9h-22l-14 10l2-10c-7 0-11-3-11-9v-22c0-5 3-9 9-9Z"/><path class="p t" d="M25 22c0-10 16-9 15 0c-1 6-8 6-8 12"/><circle class="d" cx="32" cy="41" r="2"/>',
  stop: '<path class="f" d="M20 34v-18c0-5 7-5 7 0v-5c0-5 7-5 7 0v4c0-5 7-5 7 0v6c0-5 7-5 7 0v20c0 10-6 17-15 17c-9 0-13-5-16-11l-8-13c-2-5 4-8 7-4Z"/><path class="p" d="M27 16v14M34 15v15M41 21v9"/>',
  heart:
    '<path class="w" d="M32 54c-30-18-26-40-13-40c7 0 12 5 13 10c1-5 6-10 13-10c13 0 17 22-13 40Z"/><path class="p" d="M32 54c-30-18-26-40-13-40c7 0 12 5 13 10c1-5 6-10 13-10c13 0 17 22-13 40Z"/><path class="i" d="M23 34c0 3 4 3 4 0M37 34c0 3 4 3 4 0M28 41q4 3 8 0"/>',
  home: '<path class="w" d="M14 30h36v26h-36Z"/><path class="i" d="M14 30v26h36v-26"/><path class="p" d="M6 34l26-24l26 24"/><path class="s" d="M26 56v-16h12v16Z"/>',
  bowl: '<path class="w" d="M8 34h48c0 14-9 20-16 21h-16c-7-1-16-7-16-21Z"/><path class="i" d="M8 34h48c0 14-9 20-16 21h-16c-7-1-16-7-16-21Z"/><path class="f" d="M14 34c2-12 34-12 36 0Z"/><path class="p" d="M26 18c-4-5 4-6 0-12M38 18c-4-5 4-6 0-12"/>',
  more: '<path class="f" d="M14 8h36c6 0 9 4 9 9v22c0 6-3 9-9 9h-22l-14 10l2-10c-7 0-11-3-11-9v-22c0-5 3-9 9-9Z"/><circle class="d b" cx="20" cy="28" r="3"/><circle class="d b" cx="32" cy="28" r="3"/><circle class="d b" cx="44" cy="28" r="3"/>',
};

export type Sign = keyof typeof signs;
