/**
 * Runs a program of its own file. A script element rather than an import: it works from a USB stick too, and modules that
 * import nothing need no helper.
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    if (PREVIEW) script.type = 'module';
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    document.head.appendChild(script);
  });
}
