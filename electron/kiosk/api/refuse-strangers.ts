import type { MiddlewareHandler } from 'hono';
import { KioskError } from '../errors.ts';

/** `kiosk` is the host of `maarid://kiosk/`, the Electron shell's own scheme. */
const OUR_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]', 'kiosk']);
const READING = new Set(['GET', 'HEAD']);

/**
 * Turns away what did not come from our own pages. The port is open to every
 * program and every browser tab on the machine:
 *
 * - a page of another site that had its name point here is known by the host;
 * - a page of another site that posts here is known by its `Origin`, or by
 *   what the browser says of where the request came from.
 *
 * On the Electron shell's scheme `Origin` is `null` or absent; over HTTP
 * `null` is a page that hides where it is from.
 */
export const refuseStrangers: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const host = c.req.header('Host');
  if (!OUR_HOSTS.has(url.hostname) || (host !== undefined && !OUR_HOSTS.has(hostname(host)))) {
    throw new KioskError('NOT_ALLOWED', 'Only this machine may ask, by its own name');
  }
  const isReading = READING.has(c.req.method);
  if (!isReading && !isOurs(c.req.header('Origin'), c.req.header('Sec-Fetch-Site'), url)) {
    throw new KioskError('NOT_ALLOWED', 'Only pages of this kiosk may change anything');
  }
  await next();
};

function isOurs(origin: string | undefined, site: string | undefined, url: URL): boolean {
  const isOverHttp = url.protocol === 'http:' || url.protocol === 'https:';
  if (isOverHttp && site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  if (!isOverHttp && origin === 'null') return true;
  return origin === `${url.protocol}//${url.host}`;
}

/** The host without its port; an IPv6 address keeps its brackets. */
function hostname(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
