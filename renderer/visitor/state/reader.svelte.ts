import type { Language, LanguageCode, Text } from '#format/text.ts';
import { inLanguage } from '#format/in-language.ts';
import { interfaceLanguage, type InterfaceLanguage } from '../../messages/numbers.ts';
import { translator, type Translate } from '../../messages/translate.ts';
import { VISITOR_MESSAGES, type VisitorKey } from '../../messages/visitor/visitor-messages.ts';
import type { ExhibitionView } from '../client.ts';

export const TEXT_PERCENTS = [100, 125, 150, 200] as const;

/** What a visitor may change to read, see and reach better. */
export interface Comforts {
  textPercent: number;
  highContrast: boolean;
  calmMotion: boolean;
  /** Everything operable from the lower half of the screen. */
  lowReach: boolean;
  /** Names stand on models and pictures from the start. */
  namesShown: boolean;
  /** Sound and film begin with their captions. */
  captionsShown: boolean;
}

interface Facts extends Comforts {
  language: LanguageCode;
}

/** The language and the comforts in which this visitor reads. */
export class Reader {
  readonly #house: Pick<
    ExhibitionView,
    'languages' | 'fallback' | 'defaultLanguage' | 'wording' | 'house'
  >;
  #facts: Facts;
  readonly #t: Translate<VisitorKey>;
  readonly #translators: Partial<Record<InterfaceLanguage, Translate<VisitorKey>>> = {};

  constructor(
    house: Pick<ExhibitionView, 'languages' | 'fallback' | 'defaultLanguage' | 'wording' | 'house'>,
  ) {
    this.#house = house;
    this.#facts = $state(this.#first());
    this.#t = $derived(this.translatorFor(this.interfaceLanguage));
  }

  get language(): LanguageCode {
    return this.#facts.language;
  }

  /** The languages on offer, in the house's order. */
  get languages(): readonly Language[] {
    return this.#house.languages;
  }

  get fallback(): readonly LanguageCode[] {
    return this.#house.fallback;
  }

  get interfaceLanguage(): InterfaceLanguage {
    return interfaceLanguage(this.#facts.language, this.#house.fallback);
  }

  get direction(): 'rtl' | 'ltr' {
    return this.languages.find(({ code }) => code === this.language)?.direction ?? 'rtl';
  }

  get comforts(): Readonly<Comforts> {
    return this.#facts;
  }

  get t(): Translate<VisitorKey> {
    return this.#t;
  }

  /** The words of the interface in another language than the visitor's: the attract screen speaks all. */
  translatorFor(language: InterfaceLanguage): Translate<VisitorKey> {
    this.#translators[language] ??= translator(
      language,
      VISITOR_MESSAGES[language],
      this.#wordingIn(language),
    );
    return this.#translators[language];
  }

  /** A text's words in the visitor's language, or in the one that stands in. */
  words(text: Text | undefined): string {
    return inLanguage(text, this.language, this.fallback)?.words ?? '';
  }

  read(language: LanguageCode): void {
    if (this.languages.some(({ code }) => code === language)) this.#facts.language = language;
  }

  /** Whether anything was changed for comfort. */
  get isAdjusted(): boolean {
    const { language: _, ...first } = this.#first();
    return Object.entries(first).some(
      ([name, value]) => this.#facts[name as keyof Comforts] !== value,
    );
  }

  /** The house's own comforts again, in the visitor's language. */
  settle(): void {
    Object.assign(this.#facts, { ...this.#first(), language: this.#facts.language });
  }

  adjust(comforts: Partial<Comforts>): void {
    Object.assign(this.#facts, comforts);
  }

  reset(): void {
    Object.assign(this.#facts, this.#first());
  }

  get everything(): object {
    return $state.snapshot(this.#facts);
  }

  #first(): Facts {
    return {
      language: this.#house.defaultLanguage,
      namesShown: true,
      // As staff have set the house.
      ...this.#house.house.access,
    };
  }

  #wordingIn(language: InterfaceLanguage): Partial<Record<VisitorKey, string>> {
    const own = this.#house.wording
      .filter(({ id, text }) => id.startsWith('ui-') && text[language])
      .map(({ id, text }) => [id.slice('ui-'.length), text[language]]);
    return Object.fromEntries(own) as Partial<Record<VisitorKey, string>>;
  }
}
