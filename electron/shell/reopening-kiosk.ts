import { KioskError, type ErrorCode } from '#kiosk/errors.ts';
import { troublePage } from './trouble-page.ts';

/** The part of a kiosk that a window needs. */
export interface OpenKiosk {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/**
 * A kiosk that is opened when it is first asked for. While it cannot be opened
 * it answers with a calm page, which asks again: a disk that was freed, or a
 * folder that was given back, brings the exhibition back without anybody's help.
 */
export class ReopeningKiosk {
  readonly #open: () => Promise<OpenKiosk>;
  readonly #onFailure: (error: unknown) => void;
  #kiosk: OpenKiosk | undefined;
  #opening: Promise<ErrorCode | undefined> | undefined;
  #isClosed = false;

  /**
   * @param open - called again after each failure
   * @param onFailure - is told of each, to log it
   */
  constructor(open: () => Promise<OpenKiosk>, onFailure: (error: unknown) => void) {
    this.#open = open;
    this.#onFailure = onFailure;
  }

  get isOpen(): boolean {
    return this.#kiosk !== undefined;
  }

  /** The handler of the scheme. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const failure = await this.#opened();
    if (this.#kiosk) return this.#kiosk.fetch(request);
    return troublePage(failure ?? 'UNEXPECTED');
  };

  /** For good: a request that comes while the process ends does not open it again. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#opening;
    const kiosk = this.#kiosk;
    this.#kiosk = undefined;
    await kiosk?.close();
  }

  /** Several requests at once open one kiosk. @returns why it is not open */
  #opened(): Promise<ErrorCode | undefined> {
    if (this.#kiosk || this.#isClosed) return Promise.resolve(undefined);
    this.#opening ??= this.#tryToOpen().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #tryToOpen(): Promise<ErrorCode | undefined> {
    try {
      this.#kiosk = await this.#open();
      return undefined;
    } catch (error) {
      this.#onFailure(error);
      return error instanceof KioskError ? error.code : 'UNEXPECTED';
    }
  }
}
