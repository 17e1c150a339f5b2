/** Makes PDFs of this kiosk's own pages; only a shell that has a browser inside has one. */
export interface Printer {
  /** What stands on the screen, as it would come out on paper. */
  shown(): Promise<Uint8Array>;
  /** A page that nobody sees, by its address on this kiosk. */
  page(address: string): Promise<Uint8Array>;
}
