/** Reads the main text aloud with the browser's own voice. Nothing is sent anywhere: only voices on the device are used. */
import { spoken } from '../../figures/spoken.ts';

/** Slower than usual: many listeners are old. */
const RATE = 0.9;

export function readAloud(button: HTMLElement): void {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis || typeof SpeechSynthesisUtterance === 'undefined') return;
  const voice = (): SpeechSynthesisVoice | undefined =>
    synthesis.getVoices().filter(({ lang, localService }) => localService && /^(?:zh|cmn)\b/i.test(lang))[0];
  const offer = (): void => {
    button.hidden = voice() === undefined;
  };
  offer();
  synthesis.addEventListener('voiceschanged', offer);

  let reading = false;
  const set = (on: boolean): void => {
    reading = on;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = (on ? button.dataset.readStop : button.dataset.readStart) || '';
  };
  button.addEventListener('click', () => {
    synthesis.cancel();
    if (reading) return set(false);
    const parts = textsOf(document.querySelector('main')!);
    set(true);
    parts.forEach((text, index) => {
      const utterance = new SpeechSynthesisUtterance(spoken(text));
      utterance.voice = voice()!;
      utterance.lang = 'zh-CN';
      utterance.rate = RATE;
      if (index === parts.length - 1) utterance.onend = () => set(false);
      synthesis.speak(utterance);
    });
  });
  addEventListener('pagehide', () => synthesis.cancel());
}

/** The text in pieces of a paragraph: some browsers stop after a minute of one piece. */
function textsOf(main: Element): string[] {
  const parts = Array.prototype.slice.call(main.querySelectorAll('h1, h2, h3, p, li, dt, dd, td, summary')) as HTMLElement[];
  return parts
    .filter((part) => !part.closest('nav, .page-tools, .contents-narrow, .contents-wide, [hidden]') && !part.querySelector('p, li, dd'))
    .map((part) => (part.textContent || '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
