import type { ProblemCode } from '../problem.ts';

/** What a report says, in one language. `{name}` is filled with a value of the problem. */
export interface PackWords {
  problems: Record<ProblemCode, string>;
  /** What a reference may point to. */
  kinds: Record<string, string>;
  report: {
    started: string;
    startedNext: string;
    title: string;
    errors: string;
    warnings: string;
    good: string;
    /** Over the list of places that wait for a photograph. */
    awaited: string;
    noBrief: string;
    showable: string;
    notShowable: string;
    counts: string;
  };
}

export const en: PackWords = {
  problems: {
    DOCUMENT_MISSING: 'the file is missing',
    DOCUMENT_UNREADABLE: 'the file cannot be read ({reason})',
    JSON_INVALID: 'not valid JSON, line {line}, column {column}, at “{near}”',
    JSON_NOT_UTF8: 'the text is not UTF-8; save it as UTF-8',
    JSON_BYTE_ORDER_MARK: 'the file begins with a byte order mark; save it as UTF-8 without BOM',
    JSON_TOO_LARGE: 'the document has {sizeMb} MB; at most {limitMb} MB are read',
    JSON_TOO_DEEP: 'nested more than {limit} levels deep (line {line})',
    JSON_KEY_FORBIDDEN: 'the key “{key}” is not allowed (line {line})',
    JSON_KEY_TWICE: 'the key “{key}” stands twice in one object (line {line}); one would be lost',
    VERSION_UNKNOWN: 'made for format version {found}; this kiosk reads version {known}',
    SCHEMA_MISMATCH: '{reason}',
    COLLECTION_TWICE: '“{collection}” stands in {first} and in {second}; keep one',
    FILE_NAME_DIFFERS: 'the file is named “{name}” but holds “{id}”; give both the same name',
    SIDECAR_ORPHAN: 'there is no {kind} “{id}” to which this file could belong',
    SIDECAR_TWICE: '“{key}” is already said in {first}; keep one',
    FILE_UNUSED: 'nothing uses this file',
    SHEET_UNREADABLE:
      'the spreadsheet cannot be read ({reason}); save it as .xlsx, or as .csv in UTF-8',
    SHEET_EMPTY: 'there is no row with an exhibit in it',
    SHEET_HEADING_UNKNOWN:
      'sheet “{sheet}”, column {column}: the heading “{heading}” is not known; the column is left out',
    SHEET_HEADING_TWICE:
      'sheet “{sheet}”, column {column}: the heading “{heading}” stands there twice',
    CELL_EMPTY: 'row {row}, column {column} “{heading}”: must be filled in',
    CELL_VALUE: 'row {row}, column {column} “{heading}”: “{found}” is not one of {known}',
    CELL_NUMBER: 'row {row}, column {column} “{heading}”: “{found}” is not a whole number from 1',
    CELL_DATE:
      'row {row}, column {column} “{heading}”: “{found}” is not a date; write 2027-06-30 or 30/06/2027',
    CELL_CODE:
      'row {row}, column {column} “{heading}”: “{found}” may hold only small letters a-z, digits and hyphens',
    CELL_TWICE: 'row {row}, column {column} “{heading}”: “{found}” stands in row {other} already',
    CELL_COUNT:
      'row {row}, column {column} “{heading}”: {found} lines, but {wanted} are needed, one for each',
    CELL_PICTURE:
      'row {row}, column {column} “{heading}”: no picture “{found}” in the photos folder (is it “{like}”?)',
    CELL_FILE:
      'row {row}, column {column} “{heading}”: no file “{found}” with one of the endings {endings} in the photos folder (is it “{like}”?)',
    MANIFEST_UNKNOWN: 'this is not a IIIF Presentation 3 manifest ({reason})',
    MANIFEST_FILE_FAR:
      '“{found}” is not in the photos folder; fetch it and put it there under its name',
    MANIFEST_LEFT_OUT: '“{found}” cannot be shown here and is left out ({reason})',
    ID_TWICE: 'the id “{id}” is given twice ({kind}); statistics would mix them up',
    REFERENCE_UNKNOWN: 'there is no {kind} “{id}”',
    REFERENCE_KIND: '“{id}” is a {found}; a {kind} is expected here',
    ROOM_DIFFERS: 'the exhibit says it is in “{room}”, but “{listed}” lists it',
    EXHIBIT_UNREACHABLE: 'the exhibit “{id}” is in no room’s list; no visitor could reach it',
    LANGUAGE_UNDECLARED: 'the language “{language}” is not among the exhibition’s languages',
    ORDER_DIFFERS: '“{id}” is number {order}, but stands in place {place} of its room’s list',
    LINK_ONE_WAY: '{kind} “{id}” does not name “{from}” in return',
    TEXT_LANGUAGE_MISSING: 'missing in: {languages}',
    TEXT_MARKUP: 'looks like HTML ({found}); it will be shown letter by letter',
    TEXT_LONG: 'has {length} characters in “{language}”; at most {limit} read well on a screen',
    TEXT_SCRIPT: 'contains {script} letters ({found}), for which the kiosk has no font',
    LINK_EXTERNAL: 'contains a web address ({found}); the kiosk has no Internet',
    MEDIA_UNUSED: 'nothing shows the medium “{id}”',
    SENSITIVE_IN_ATTRACT: '“{id}” is marked sensitive and stands in the attract loop',
    SENSITIVE_FOR_CHILDREN: '“{id}” is marked sensitive and stands on the children’s path',
    OPTIONAL_ALL: 'every room may be left out; at least one must always be there',
    OPTIONAL_LIGHT: 'leaving out “{id}” saves no file',
    FILE_MISSING: 'the file {file} is missing (needed by {usedBy})',
    FILE_NOT_REGULAR: '{file} is not an ordinary file',
    FILE_DIFFERS: '{file} is not the file that the pack promises ({detail})',
    FILE_UNLISTED: '{file} is not listed in the pack; it is not served',
    FILE_TYPE: '{file} is called “{type}”, but its name stands for {known}',
    FILE_CONTENT: '{file} does not hold what its name says ({reason})',
    PACK_DIFFERS: 'pack.json says {key} “{manifest}”, exhibition.json says “{document}”',
    PACK_IN_PART: 'this pack was loaded without: {parts}; only a whole one can be handed on',
    PICTURE_UNREADABLE: 'the picture {file} cannot be read ({reason})',
    PICTURE_HEIC:
      'the picture {file} is a telephone’s HEIC, which cannot be read on this machine: export it as JPEG, or set the iPhone to Settings › Camera › Formats › Most Compatible, or install heif-convert (libheif)',
    PICTURE_SMALL:
      'the picture {file} has {width} × {height} pixels; the longest side should have {limit} or more',
    PICTURE_HAS_TEXT:
      'the drawing {file} holds letters as text; they look different on a machine without its font: turn them into outlines',
    MODEL_UNREADABLE: 'the model {file} cannot be read ({reason})',
    MODEL_OVER_BUDGET: 'the model {file} has {found} {what}; at most {limit} run smoothly',
    MODEL_PART_MISSING: 'the model {file} has no node named “{id}” for this part',
    SOUND_UNREADABLE: '{file} cannot be played by the kiosk ({reason})',
    CAPTIONS_MISSING: '“{id}” has neither captions nor a transcript',
    CONSENT_EXPIRED: 'the consent for “{id}” ended on {until}',
    CONSENT_ENDS_SOON: 'the consent for “{id}” ends on {until}',
    CONSENT_DOUBTFUL:
      'minors in “{id}” are marked as cleared, but the consent is marked as not needed; it must be given',
    CREDIT_UNSAID: 'the {what} of “{id}” says nothing (“{found}”)',
    ID_REUSED:
      'the id “{id}” named another {kind} in version {version}; statistics would mix them up',
    ARCHIVE_UNREADABLE: 'this is not a whole archive of a pack; copy it again ({reason})',
    ARCHIVE_FORBIDDEN: 'the archive holds what no pack may hold ({reason})',
    ARCHIVE_TOO_LARGE: 'something in the archive has {sizeMb} MB; at most {limitMb} MB are read',
    SIGNATURE_INVALID:
      'the signature does not fit: the pack was changed after it was signed ({reason})',
  },
  kinds: {
    room: 'room',
    exhibit: 'exhibit',
    medium: 'medium',
    picture: 'picture',
    model: 'model',
    audio: 'sound',
    video: 'video',
    pages: 'document',
    part: 'part of the model',
    state: 'state of the model',
    tour: 'tour',
    recommendation: 'recommendation',
    session: 'session',
    theme: 'theme',
    term: 'glossary term',
    question: 'question',
    option: 'answer option',
    hotspot: 'point of the picture',
    wording: 'wording',
    language: 'language',
    status: 'Tifinagh status',
    source: 'source',
    file: 'file',
    optional: 'optional part',
  },
  report: {
    started: 'Here is everything to begin with:',
    startedNext: 'Fill in the sheet, put your pictures into photos, then:',
    title: '“{title}” ({id}, version {version})',
    errors: 'To be mended before the pack can be shown: {n}',
    warnings: 'Worth a look: {n}',
    good: 'Nothing to remark.',
    awaited: 'Places that wait for their photograph, and the languages of their brief: {n}',
    noBrief: 'no brief yet',
    showable: 'The pack can be shown.',
    notShowable: 'The pack cannot be shown yet.',
    counts:
      'Rooms: {rooms} · exhibits: {exhibits} · media: {media} · tours: {tours} · languages: {languages}',
  },
};
