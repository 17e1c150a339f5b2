import type { OrganizerKey } from '../messages/organizer/ar.ts';
import type { ReportedOverview } from './client.ts';
import type { MeasureId } from './measures.ts';
import type { Wording } from './wording.ts';

type Parameters = ReportedOverview['parameters'];

export function measureName(id: MeasureId, say: Wording): string {
  return say.t(`measure.${id}.name` as OrganizerKey);
}

/** The definition with the settings in force. */
export function measureDefinition(id: MeasureId, parameters: Parameters, say: Wording): string {
  const { stopS, idleS, tailCapS, engagedStops, engagedS, kPublic } = parameters;
  const values = { stopS, idleS, tailCapS, engagedStops, engagedS, kPublic };
  return say.t(`measure.${id}.definition` as OrganizerKey, values);
}

/** Every setting on which a number depends, in words. */
export function settingsInForce(parameters: Parameters, say: Wording): string[] {
  const { engagedStops, engagedS, kMin, kPublic, dayStartH, timeZone } = parameters;
  return [
    say.t('parameter.stopS', { n: parameters.stopS }),
    say.t('parameter.idleS', { n: parameters.idleS }),
    say.t('parameter.tailCapS', { n: parameters.tailCapS }),
    say.t('parameter.engaged', { stops: engagedStops, seconds: engagedS }),
    say.t('parameter.kMin', { n: kMin, public: kPublic }),
    say.t('parameter.day', { hour: dayStartH, zone: timeZone }),
    say.t('parameter.version', { n: parameters.version }),
  ];
}
