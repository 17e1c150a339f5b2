import type { InterfaceLanguage } from '../numbers.ts';
import type { Messages } from '../translate.ts';
import { ar, type VisitorKey } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type { VisitorKey };

/** All three at once: the attract screen speaks them together. */
export const VISITOR_MESSAGES: Record<InterfaceLanguage, Messages<VisitorKey>> = { ar, fr, en };
