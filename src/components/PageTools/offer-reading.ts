/** Offers to read aloud where the device has a voice; the program that reads comes with the first tap, and begins. */
import { loadScript } from '../load-script.ts';
import { chineseVoice } from './voice.ts';

export function offerReading(button: HTMLElement, program: string): void {
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
    loadScript(PREVIEW ? '/src/components/PageTools/read-aloud.ts' : program).catch(() => button.addEventListener('click', load));
  }
}
