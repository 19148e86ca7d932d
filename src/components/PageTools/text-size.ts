/** Three sizes of text, one button. The choice is kept on the device, but never read or kept on pages for children. */
import { keepSize, SIZES } from './kept-size.ts';

export function textSize(button: HTMLElement, remembers: boolean): void {
  const html = document.documentElement;
  const names = (button.dataset.textSize || '').split('|');
  let size = Number(html.getAttribute('data-text'));
  const show = (): void => {
    html.setAttribute('data-text', String(size));
    button.textContent = names[size]!;
  };
  button.addEventListener('click', () => {
    size = (size + 1) % SIZES;
    if (remembers) keepSize(size);
    show();
  });
  show();
}
