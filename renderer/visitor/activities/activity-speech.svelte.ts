import { ACTIVITY_MESSAGES, type ActivityKey } from '../../messages/visitor/activity-messages.ts';
import { translator, type Translate } from '../../messages/translate.ts';
import type { Reader } from '../state/reader.svelte.ts';

/** The words of the activities in the visitor's language. Call it while a component is made. */
export function activitySpeech(reader: Reader): { readonly say: Translate<ActivityKey> } {
  const say = $derived(
    translator(reader.interfaceLanguage, ACTIVITY_MESSAGES[reader.interfaceLanguage]),
  );
  return {
    get say() {
      return say;
    },
  };
}
