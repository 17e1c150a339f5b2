/**
 * A voice of this machine for a language. Voices that would ask a server are
 * passed over: the kiosk has no network, and what is read stays here.
 */
export function localVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  const [own = language] = language.split('-');
  return speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(own));
}

/** Calls back when the machine's voices have arrived or changed; returns how to stop. */
export function onVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in globalThis)) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', changed);
  return () => speechSynthesis.removeEventListener('voiceschanged', changed);
}
