import type { Protocol } from 'electron';

/** Everything the window may ever show or load stands at this one origin. */
export const START_URL = 'maarid://kiosk/';
const { protocol: SCHEME, host: HOST } = new URL(START_URL);

/**
 * Makes `maarid:` as capable as https and no more: it does not bypass the
 * content security policy. Must run before Electron is ready.
 */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME.slice(0, -1),
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/**
 * Whether an address is one of ours. It is parsed: `maarid://kiosk.example/` and
 * `https://example.org/#maarid://kiosk/` look alike only to a comparison of text.
 */
export function isOurs(address: string): boolean {
  const url = parse(address);
  if (!url) return false;
  // A blob belongs to the page that made it, whose address is the rest of its own.
  if (url.protocol === 'blob:') return isOurs(url.pathname);
  return url.protocol === SCHEME && url.host === HOST && url.username === '' && url.port === '';
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
