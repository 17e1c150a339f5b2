import { PACK_WORDS, type ReportLanguage } from './words/words.ts';

/**
 * Everything that can be wrong with a pack or with the folder it is made from.
 * An *error* means that the pack cannot be shown; a *warning* means that it can,
 * but that somebody should look.
 */
export const PROBLEMS = {
  // The folder and its documents
  DOCUMENT_MISSING: 'error',
  DOCUMENT_UNREADABLE: 'error',
  JSON_INVALID: 'error',
  JSON_NOT_UTF8: 'error',
  JSON_BYTE_ORDER_MARK: 'error',
  JSON_TOO_LARGE: 'error',
  JSON_TOO_DEEP: 'error',
  JSON_KEY_FORBIDDEN: 'error',
  JSON_KEY_TWICE: 'error',
  VERSION_UNKNOWN: 'error',
  SCHEMA_MISMATCH: 'error',
  COLLECTION_TWICE: 'error',
  FILE_NAME_DIFFERS: 'error',
  SIDECAR_ORPHAN: 'error',
  SIDECAR_TWICE: 'error',
  FILE_UNUSED: 'warning',
  // Spreadsheets and manifests from which a source is made
  SHEET_UNREADABLE: 'error',
  SHEET_EMPTY: 'error',
  SHEET_HEADING_UNKNOWN: 'warning',
  SHEET_HEADING_TWICE: 'error',
  CELL_EMPTY: 'error',
  CELL_VALUE: 'error',
  CELL_NUMBER: 'error',
  CELL_DATE: 'error',
  CELL_CODE: 'error',
  CELL_TWICE: 'error',
  CELL_COUNT: 'error',
  CELL_PICTURE: 'error',
  CELL_FILE: 'error',
  MANIFEST_UNKNOWN: 'error',
  MANIFEST_FILE_FAR: 'error',
  MANIFEST_LEFT_OUT: 'warning',
  // What the document says of itself
  ID_TWICE: 'error',
  REFERENCE_UNKNOWN: 'error',
  REFERENCE_KIND: 'error',
  ROOM_DIFFERS: 'error',
  EXHIBIT_UNREACHABLE: 'error',
  LANGUAGE_UNDECLARED: 'error',
  ORDER_DIFFERS: 'warning',
  LINK_ONE_WAY: 'warning',
  TEXT_LANGUAGE_MISSING: 'warning',
  TEXT_MARKUP: 'warning',
  TEXT_SCRIPT: 'warning',
  TEXT_LONG: 'warning',
  LINK_EXTERNAL: 'warning',
  MEDIA_UNUSED: 'warning',
  SENSITIVE_IN_ATTRACT: 'warning',
  SENSITIVE_FOR_CHILDREN: 'warning',
  OPTIONAL_ALL: 'error',
  OPTIONAL_LIGHT: 'warning',
  // Media
  FILE_MISSING: 'error',
  FILE_NOT_REGULAR: 'error',
  FILE_DIFFERS: 'error',
  FILE_UNLISTED: 'warning',
  FILE_TYPE: 'error',
  FILE_CONTENT: 'error',
  PACK_DIFFERS: 'error',
  PACK_IN_PART: 'error',
  PICTURE_UNREADABLE: 'error',
  PICTURE_HEIC: 'error',
  PICTURE_SMALL: 'warning',
  PICTURE_HAS_TEXT: 'warning',
  MODEL_UNREADABLE: 'error',
  MODEL_OVER_BUDGET: 'warning',
  MODEL_PART_MISSING: 'warning',
  SOUND_UNREADABLE: 'error',
  CAPTIONS_MISSING: 'warning',
  CONSENT_EXPIRED: 'error',
  CONSENT_ENDS_SOON: 'warning',
  CONSENT_DOUBTFUL: 'error',
  CREDIT_UNSAID: 'warning',
  ID_REUSED: 'warning',
  // The archive in which a pack travels
  ARCHIVE_UNREADABLE: 'error',
  ARCHIVE_FORBIDDEN: 'error',
  ARCHIVE_TOO_LARGE: 'error',
  SIGNATURE_INVALID: 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof PROBLEMS;
export type Severity = 'error' | 'warning';
/** What fills the words; `reason_fr` goes before `reason` in French. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** Something wrong, before it is known in which file it stands. */
export interface Finding {
  code: ProblemCode;
  /** Where in the document, as keys and indexes from its top. */
  path: readonly PropertyKey[];
  values?: ProblemValues;
}

/** Something wrong, told so that a person can go there and mend it. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** The file, relative to the folder that was read; empty if it is about the whole. */
  file: string;
  /** Where in the file: `quiz[0].answer`; empty for the whole file. */
  path: string;
  /** English, for terminals and logs; other languages through `wordsOf`. */
  message: string;
  values: ProblemValues;
}

export function problem(
  code: ProblemCode,
  where: { file?: string; path?: string | readonly PropertyKey[] },
  values: ProblemValues = {},
): Problem {
  const path = typeof where.path === 'string' ? where.path : spellPath(where.path ?? []);
  const found = { code, severity: PROBLEMS[code], file: where.file ?? '', path, values };
  return { ...found, message: wordsOf(found, 'en') };
}

/** The problem in words, without the place. */
export function wordsOf(
  { code, values }: Pick<Problem, 'code' | 'values'>,
  language: ReportLanguage,
): string {
  const { problems, kinds } = PACK_WORDS[language];
  return problems[code].replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[`${key}_${language}`] ?? values[key] ?? '';
    return key === 'kind' ? (kinds[String(value)] ?? String(value)) : String(value);
  });
}

/** One line for a terminal or a log: place, then words. */
export function spell(found: Problem, language: ReportLanguage = 'en'): string {
  return [found.file, found.path, wordsOf(found, language)].filter(Boolean).join(': ');
}

/** `['quiz', 0, 'answer']` as people write it: `quiz[0].answer`. */
export function spellPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) =>
      typeof key === 'number' ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`,
    )
    .join('');
}

export const isError = ({ severity }: Problem): boolean => severity === 'error';
