/** The button that opens the browser's own printing; the browser's menu does the same without a script. */
export {};

const tools = document.querySelector<HTMLElement>('[data-print]');
const button = tools && tools.querySelector('button');
if (tools && button) {
  button.addEventListener('click', () => print());
}
