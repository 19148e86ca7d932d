/** Fetches the program of the search box when somebody first uses one, or at once where an address carries a question. */

export {};

/** Makes a box work; what is asked before its program has come is answered then. */
function wake(form: HTMLFormElement): void {
  let box: Promise<{ ask(query: string): void }> | undefined;
  const start = (): Promise<{ ask(query: string): void }> => (box = box || import('./box.ts').then(({ attach }) => attach(form)));
  const quietly = (): void => {
    start().catch(() => {
      box = undefined;
    });
  };
  // Who was quicker than this script has stepped into the field already.
  if (form.contains(document.activeElement) || (form.dataset.search === 'page' && (location.hash || location.search))) quietly();
  form.addEventListener('focusin', quietly);
  form.addEventListener('pointerdown', quietly);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start().then(
      ({ ask }) => ask(form.querySelector('input')!.value),
      () => {
        location.href = form.action;
      },
    );
  });
}

document.querySelectorAll<HTMLFormElement>('[data-search]').forEach(wake);
