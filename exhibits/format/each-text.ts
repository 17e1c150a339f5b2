import { z } from 'zod';
import { Exhibition } from './exhibition.ts';
import { type Text, textDuty } from './text.ts';

/** A text of the exhibition, where it stands, and whether every language is owed. */
export interface TextInPlace {
  path: PropertyKey[];
  text: Text;
  owed: boolean;
}

/**
 * Every text and note of an exhibition, in the order of the document. The
 * schema is walked beside the document, so a field that is added to the format
 * is found without being named here.
 */
export function eachText(exhibition: Exhibition): Generator<TextInPlace> {
  return walk(Exhibition, exhibition, []);
}

function* walk(
  schema: z.core.$ZodType,
  value: unknown,
  path: PropertyKey[],
): Generator<TextInPlace> {
  if (value === undefined || value === null) return;
  const duty = textDuty.get(schema);
  if (duty) {
    yield { path, text: value as Text, owed: duty.owed };
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    yield* walk(schema.unwrap(), value, path);
  } else if (schema instanceof z.ZodArray) {
    for (const [i, item] of (value as unknown[]).entries()) {
      yield* walk(schema.element, item, [...path, i]);
    }
  } else if (schema instanceof z.ZodRecord) {
    for (const [key, item] of Object.entries(value)) {
      yield* walk(schema.valueType, item, [...path, key]);
    }
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success);
    if (option) yield* walk(option, value, path);
  } else if (schema instanceof z.ZodObject) {
    const shape: z.core.$ZodShape = schema.shape;
    for (const [key, field] of Object.entries(shape)) {
      yield* walk(field, (value as Record<string, unknown>)[key], [...path, key]);
    }
  }
}
