import type { Messages } from '../translate.ts';
import { ar, type StaffKey } from './ar.ts';
import { areaAr, type AreaKey } from './area.ar.ts';
import { areaFr } from './area.fr.ts';
import { fr } from './fr.ts';
import { houseAr, type HouseKey } from './house.ar.ts';
import { houseFr } from './house.fr.ts';
import { packsAr, type PacksKey } from './packs.ar.ts';
import { packsFr } from './packs.fr.ts';
import { sheetsAr, type SheetsKey } from './sheets.ar.ts';
import { sheetsFr } from './sheets.fr.ts';

export type AnyStaffKey = StaffKey | AreaKey | PacksKey | HouseKey | SheetsKey;

/** All the words of the staff's page but those of refusals, which are chosen by code. */
export const STAFF_MESSAGES: Record<'ar' | 'fr', Messages<AnyStaffKey>> = {
  ar: { ...ar, ...areaAr, ...packsAr, ...houseAr, ...sheetsAr },
  fr: { ...fr, ...areaFr, ...packsFr, ...houseFr, ...sheetsFr },
};
