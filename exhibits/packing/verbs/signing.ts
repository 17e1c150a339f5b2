import { UsageError } from '../usage-error.ts';
import type { ReportLanguage } from '../words/words.ts';
import { keyFrom, sign } from './archives.ts';
import { opened } from './look.ts';
import { type Outcome, reported, type VerbOptions } from './outcome.ts';

/** Signs what opens: nobody should put their name to a pack that no kiosk shows. */
export async function signing(
  place: string,
  language: ReportLanguage,
  { key: keyFile, json }: VerbOptions,
): Promise<Outcome> {
  const key = keyFrom(keyFile);
  if (!key) throw new UsageError('Say with which key: --key FILE (made by keygen)');
  return reported(language, json, async () => {
    const { exhibition } = await opened(place);
    await sign(place, key);
    return { exhibition, problems: [] };
  });
}
