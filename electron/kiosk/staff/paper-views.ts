/** What can be saved as a PDF: the sheets stand on the staff's screen, the others on pages of their own. */
export const PAPERS = ['venue', 'start', 'teacher', 'report', 'assessment'] as const;
export type Paper = (typeof PAPERS)[number];

export const PAPER_LANGUAGES = ['ar', 'fr', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

export interface AskPaper {
  paper: Paper;
  language: PaperLanguage;
  /** The id of a stick that was listed. */
  stick: string;
}

export interface SavedPaper {
  /** Of the file on the stick. */
  name: string;
  sizeBytes: number;
}
