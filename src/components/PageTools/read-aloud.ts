/**
 * Reads the main text aloud with the browser's own voice, and begins at once: it is fetched when its button is pressed.
 * Nothing is sent anywhere: only voices on the device are used.
 */
import { spoken } from '../../figures/spoken.ts';
import { chineseVoice } from './voice.ts';

/** Slower than usual: many listeners are old. */
const RATE = 0.9;

const button = document.querySelector<HTMLElement>('[data-read]')!;
const start = button.textContent;
let reading = false;

function set(on: boolean): void {
  reading = on;
  button.setAttribute('aria-pressed', String(on));
  button.textContent = on ? button.dataset.read || '' : start;
}

function toggle(): void {
  speechSynthesis.cancel();
  if (reading) {
    set(false);
    return;
  }
  const parts = textsOf(document.querySelector('main')!);
  set(true);
  parts.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(spoken(text));
    utterance.voice = chineseVoice(speechSynthesis)!;
    utterance.lang = 'zh-CN';
    utterance.rate = RATE;
    if (index === parts.length - 1) utterance.onend = () => set(false);
    speechSynthesis.speak(utterance);
  });
}

/** The text in pieces of a paragraph: some browsers stop after a minute of one piece. */
function textsOf(main: Element): string[] {
  const parts = Array.prototype.slice.call(main.querySelectorAll('h1, h2, h3, p, li, dt, dd, td, summary')) as HTMLElement[];
  return parts
    .filter((part) => !part.closest('nav, .page-tools, .contents-narrow, .contents-wide, [hidden]') && !part.querySelector('p, li, dd'))
    .map((part) => (part.textContent || '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

button.addEventListener('click', toggle);
addEventListener('pagehide', () => speechSynthesis.cancel());
toggle();
