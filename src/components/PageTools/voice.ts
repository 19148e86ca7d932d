/** The device's own Chinese voice: others send the text away. */
export function chineseVoice(synthesis: SpeechSynthesis): SpeechSynthesisVoice | undefined {
  return synthesis.getVoices().filter(({ lang, localService }) => localService && /^(?:zh|cmn)\b/i.test(lang))[0];
}
