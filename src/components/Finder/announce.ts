/** Tells a listener that the results have changed; everything else works without this. */
export {};

const form = document.querySelector<HTMLFormElement>('[data-finder]');
const found = form && form.querySelector<HTMLElement>('.found');

if (form && found) {
  const said = document.createElement('p');
  said.className = 'only-heard';
  said.setAttribute('role', 'status');
  form.appendChild(said);
  const tell = (): void => {
    const shown = (Array.prototype.slice.call(found.querySelectorAll('[data-rule="likely"], [data-rule="maybe"]')) as HTMLElement[]).filter(
      (rule) => getComputedStyle(rule).display !== 'none',
    );
    said.textContent = shown
      .map((rule) => `${rule.parentElement!.querySelector('h4')!.textContent}：${rule.querySelector('.grade')!.textContent}`)
      .join('；');
  };
  form.addEventListener('change', tell);
  form.addEventListener('reset', () => setTimeout(tell));
  // A page that comes back out of the browser's memory comes back blank.
  addEventListener('pageshow', (event) => {
    if (event.persisted) form.reset();
  });
}
