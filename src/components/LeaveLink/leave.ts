/**
 * The quick way out for a child who is being watched, and no steps left on the way in.
 * Leaving hides the page at once, takes its name and icon off the tab, and puts a harmless page in its place in the
 * history, so that Back does not return. Without a network a blank page takes that place.
 */
export {};

/** Times Shift is pressed, and within how many milliseconds. */
const PRESSES = 3;
const WITHIN = 2000;
/** How long a slow network may take before the blank page is better. */
const PATIENCE = 2500;
const BLANK = 'about:blank';
const PLAIN_ICON = '/plain.svg';

const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
const traceless = document.querySelector<HTMLElement>('[data-traceless]');

function leave(target: string, title: string): void {
  document.documentElement.className += ' left';
  document.title = title;
  Array.prototype.forEach.call(document.querySelectorAll('link[rel="icon"]'), (icon: HTMLLinkElement) => {
    icon.href = PLAIN_ICON;
  });
  const go = (address: string): void => location.replace(address);
  const blank = setTimeout(() => go(BLANK), PATIENCE);
  const done = (address: string) => (): void => {
    clearTimeout(blank);
    go(address);
  };
  fetch(target, { cache: 'no-cache' }).then(done(target), done(BLANK));
}

if (link) {
  const out = (): void => leave(link.href, link.dataset.title || '');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    out();
  });
  let presses: number[] = [];
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    const now = Date.now();
    presses = presses.filter((time) => now - time < WITHIN).concat(now);
    if (presses.length >= PRESSES) out();
  });
}

/** Inside the section every page takes the place of the one before: Back leads out of it. */
if (traceless) {
  const sections = (traceless.dataset.traceless || '').split(' ');
  document.addEventListener('click', (event) => {
    const anchor = (event.target as Element).closest('a');
    if (
      !anchor ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      anchor.origin !== location.origin
    )
      return;
    if (anchor.pathname === location.pathname || !sections.some((section) => anchor.pathname.indexOf(section) === 0)) return;
    event.preventDefault();
    location.replace(anchor.href);
  });
}
