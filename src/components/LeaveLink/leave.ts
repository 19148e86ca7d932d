/** Replaces the page in the history, so that “back” does not return to it. */
export {};

const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
if (link) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.replace(link.href);
  });
}
