import { translator, type Translate } from '../../messages/translate.ts';
import { TAKEAWAY_MESSAGES, type TakeawayKey } from '../../messages/visitor/takeaway-messages.ts';
import type { Reader } from '../state/reader.svelte.ts';

/** The words of what visitors take along, in their language. Call it while a component is made. */
export function takeawaySpeech(reader: Reader): { readonly say: Translate<TakeawayKey> } {
  const say = $derived(
    translator(reader.interfaceLanguage, TAKEAWAY_MESSAGES[reader.interfaceLanguage]),
  );
  return {
    get say() {
      return say;
    },
  };
}
