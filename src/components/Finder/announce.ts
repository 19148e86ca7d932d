/** Tells a listener that the results have changed; everything else works without this. */
export {};

const form = document.querySelector<HTMLFormElement>('[data-finder]');
if (form) {
  const said = form.appendChild(document.createElement('p'));
  said.className = 'only-heard';
  said.setAttribute('role', 'status');
  const tell = (): void => {
    said.textContent = Array.from(form.querySelectorAll<HTMLElement>('[data-rule="likely"], [data-rule="maybe"]'))
      .filter((rule) => rule.offsetParent)
      .map((rule) => `${rule.parentElement!.querySelector('h4')!.textContent}：${rule.firstChild!.textContent}`)
      .join('；');
  };
  form.addEventListener('change', tell);
  form.addEventListener('reset', () => setTimeout(tell));
  // A page that comes back out of the browser's memory comes back blank.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) form.reset();
  });
}
