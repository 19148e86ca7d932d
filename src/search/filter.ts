/** Narrows the list of figures while the reader types. Without it the whole list stands. */
export {};

const form = document.querySelector<HTMLFormElement>('[data-filter]');
const input = form && form.querySelector('input');
const status = form && form.querySelector<HTMLElement>('[data-filter-status]');

if (form && input && status) {
  const groups = Array.prototype.slice.call(document.querySelectorAll('.figure-group')) as HTMLElement[];
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const group of groups) {
      let inGroup = 0;
      for (const row of Array.prototype.slice.call(group.querySelectorAll('[data-words]')) as HTMLElement[]) {
        const text = ((row.dataset.words || '') + row.textContent).toLowerCase();
        row.hidden = !words.every((word) => text.indexOf(word) >= 0);
        if (!row.hidden) inGroup += 1;
      }
      group.hidden = inGroup === 0;
      shown += inGroup;
    }
    status.textContent = shown === 0 ? status.dataset.none || '' : '';
  });
}
