import type { ModelPart, ModelPresentation } from '#format/exhibit.ts';
import type { Model, Picture } from '#format/media.ts';
import type { Text } from '#format/text.ts';
import type { ModelSource } from '../viewer/model-viewer.ts';
import { fittingFile, STAGE_SHARE } from './fitting-file.ts';

/** What a visitor is told of a model: the modellers' notes are not in it. */
export type ShownModel = Omit<
  ModelPresentation,
  'description' | 'interactionDetail' | 'scaleHint' | 'parts'
> & { parts: Omit<ModelPart, 'geometry'>[] };

interface Options {
  presentation: ShownModel;
  media: Model;
  poster?: Picture | undefined;
  mediaBase: string;
  /** Chooses the words of a text for the reader. */
  say: (text: Text) => { words: string; language: string } | undefined;
}

/** What the model viewer needs to show a model of the pack to a reader. */
export function modelSource(options: Options): ModelSource {
  const { presentation, media, poster, mediaBase, say } = options;
  const neededPx = STAGE_SHARE * Math.max(innerWidth, innerHeight) * devicePixelRatio;
  const posterFile = poster && fittingFile(poster, neededPx);
  return {
    url: mediaBase + media.file,
    ...(media.firstLook && { firstLookUrl: mediaBase + media.firstLook }),
    ...(posterFile && { posterUrl: mediaBase + posterFile }),
    alt: say(presentation.alt)?.words ?? '',
    parts: presentation.parts.map(({ id, label }) => {
      const said = say(label);
      return { id, label: said?.words ?? '', ...(said && { language: said.language }) };
    }),
    interactions: [presentation.interaction, ...presentation.alsoOffers],
    states: presentation.states.map(({ id }) => id),
    ...(presentation.view && { view: presentation.view }),
  };
}
