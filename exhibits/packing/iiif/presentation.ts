import { z } from 'zod';

/** The parts of IIIF Presentation 3 that are read; whatever else a manifest says is passed over. */
export const LanguageMap = z.record(z.string(), z.array(z.string()));
export type LanguageMap = z.infer<typeof LanguageMap>;

const Body = z.looseObject({
  id: z.string(),
  type: z.string(),
  format: z.string().optional(),
});
export type Body = z.infer<typeof Body>;

const Choice = z.looseObject({ type: z.literal('Choice'), items: z.array(Body).min(1) });

const Painting = z.looseObject({
  type: z.literal('Annotation'),
  motivation: z.union([z.string(), z.array(z.string())]).optional(),
  body: z.union([Choice, Body, z.array(Body).min(1)]),
});

const about = {
  id: z.string(),
  label: LanguageMap.optional(),
  summary: LanguageMap.optional(),
  metadata: z.array(z.looseObject({ label: LanguageMap, value: LanguageMap })).optional(),
  rights: z.string().optional(),
  requiredStatement: z.looseObject({ label: LanguageMap, value: LanguageMap }).optional(),
};

export const Canvas = z.looseObject({
  ...about,
  type: z.literal('Canvas'),
  items: z.array(z.looseObject({ items: z.array(Painting).default([]) })).default([]),
});
export type Canvas = z.infer<typeof Canvas>;

/** A chapter of a manifest: canvases, and chapters within. */
export interface Range {
  type: 'Range';
  label?: LanguageMap | undefined;
  summary?: LanguageMap | undefined;
  items: (Range | { type: string; id: string })[];
}
const Range: z.ZodType<Range> = z.looseObject({
  type: z.literal('Range'),
  label: LanguageMap.optional(),
  summary: LanguageMap.optional(),
  items: z.lazy(() =>
    z.array(z.union([Range, z.looseObject({ type: z.string(), id: z.string() })])),
  ),
});

export const Manifest = z.looseObject({
  ...about,
  '@context': z.union([z.string(), z.array(z.string())]),
  type: z.literal('Manifest'),
  label: LanguageMap,
  items: z.array(Canvas).min(1),
  structures: z.array(Range).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The canvases of a chapter and of the chapters within. */
export function canvasesOf({ items }: Range): string[] {
  return items.flatMap((item) => ('items' in item ? canvasesOf(item) : [item.id]));
}

/** The images that are painted on a canvas, the first of each choice. */
export function bodiesOf({ items }: Canvas): Body[] {
  return items.flatMap((page) => page.items.flatMap(({ body }) => firstOf(body) ?? []));
}

function firstOf(body: z.infer<typeof Painting>['body']): Body | undefined {
  if (Array.isArray(body)) return body[0];
  return isChoice(body) ? body.items[0] : body;
}

const isChoice = (body: Body | z.infer<typeof Choice>): body is z.infer<typeof Choice> =>
  body.type === 'Choice';
