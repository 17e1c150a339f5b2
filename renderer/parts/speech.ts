import { createContext } from 'svelte';
import type { LanguageCode } from '#format/text.ts';
import type { Translate } from '../messages/translate.ts';
import type { VisitorKey } from '../messages/visitor/visitor-messages.ts';

/** In which language the parts of the page speak. Read it where it is used: it changes under them. */
export interface Speech {
  readonly language: LanguageCode;
  readonly fallback: readonly LanguageCode[];
  readonly t: Translate<VisitorKey>;
}

export const [speech, setSpeech] = createContext<Speech>();
