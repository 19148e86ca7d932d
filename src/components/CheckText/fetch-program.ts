/** Fetches the program when the field is first used; what is asked before it has come is done then. */
import { loadScript } from '../load-script.ts';
import program from './start.ts?worker&url';

const section = document.querySelector<HTMLElement>('[data-check-text]');
const run = section && section.querySelector<HTMLElement>('[data-run]');
if (section && run) wake(section, run);

function wake(section: HTMLElement, run: HTMLElement): void {
  const said = section.querySelector('[data-said]')!;
  let loading = false;
  let asked = false;

  function load(): void {
    if (loading) return;
    loading = true;
    loadScript(PREVIEW ? '/src/components/CheckText/start.ts' : program).then(
      () => {
        run.removeEventListener('click', ask);
        if (asked) run.click();
      },
      () => {
        loading = false;
        if (asked) said.textContent = section.dataset.failed || '';
        asked = false;
      },
    );
  }

  function ask(): void {
    asked = true;
    said.textContent = section.dataset.busy || '';
    load();
  }

  section.addEventListener('focusin', load);
  run.addEventListener('click', ask);
}
