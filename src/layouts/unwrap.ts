/** Takes what needs a script out of its comment as soon as the page has come that far, so that nothing moves when it appears. */

const COMMENT = 8;

function unwrap(): void {
  document.querySelectorAll<HTMLElement>('.with-script').forEach((holder) => {
    const first = holder.firstChild;
    if (first && first.nodeType === COMMENT) holder.innerHTML = first.nodeValue!;
  });
}

/** Watches the page until it has been read: what comes with it is drawn with it, and programs find it in its place. */
export function unwrapWhileReading(): void {
  const watching = new MutationObserver(unwrap);
  document.onreadystatechange = () => {
    unwrap();
    watching.disconnect();
  };
  watching.observe(document, { childList: true, subtree: true });
  unwrap();
}
