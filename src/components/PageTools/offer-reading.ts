/** Offers to read aloud where the device has a voice; the program that reads comes with the first tap, and begins. */
import program from './read-aloud.ts?worker&url';
import { chineseVoice } from './voice.ts';

export function offerReading(button: HTMLElement): void {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis || typeof SpeechSynthesisUtterance === 'undefined') return;
  const offer = (): void => {
    button.className = chineseVoice(synthesis) ? 'button' : 'button unoffered';
  };
  offer();
  synthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', load);

  function load(): void {
    button.removeEventListener('click', load);
    // A script element rather than an import: it works from a USB stick too.
    const script = document.createElement('script');
    if (PREVIEW) {
      script.type = 'module';
      script.src = '/src/components/PageTools/read-aloud.ts';
    } else script.src = program;
    script.onerror = () => button.addEventListener('click', load);
    document.head.appendChild(script);
  }
}
