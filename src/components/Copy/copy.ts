/** Copies a text of the page. The old command needs neither a permission nor a secure address, and keeps nothing. */
export {};

Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), (tools: HTMLElement) => {
  const text = document.getElementById(tools.dataset.copy || '');
  const button = tools.querySelector('button');
  const status = tools.querySelector<HTMLElement>('[role="status"]');
  const selection = getSelection();
  if (!text || !button || !status || !selection) return;
  button.addEventListener('click', () => {
    selection.selectAllChildren(text);
    // A browser that refuses leaves the text selected for the reader's own menu.
    const copied = document.execCommand('copy');
    status.textContent = (copied ? status.dataset.copied : status.dataset.selected) || '';
  });
});
