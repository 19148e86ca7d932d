/** Three sizes of text, one button. The choice is kept on the device, but never read or kept on pages for children. */

const KEY = 'text-size';

export function textSize(button: HTMLElement, remembers: boolean): void {
  const names = (button.dataset.sizes || '').split('|');
  let size = remembers ? kept(names.length) : 0;
  const show = (): void => {
    document.documentElement.setAttribute('data-text', String(size));
    button.textContent = names[size]!;
  };
  button.addEventListener('click', () => {
    size = (size + 1) % names.length;
    if (remembers) keep(size);
    show();
  });
  show();
}

function kept(most: number): number {
  try {
    const size = Number(localStorage.getItem(KEY));
    return Number.isInteger(size) && size > 0 && size < most ? size : 0;
  } catch {
    return 0; // A browser that forbids storage simply forgets.
  }
}

function keep(size: number): void {
  try {
    if (size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(size));
  } catch {
    // The size still holds on this page.
  }
}
