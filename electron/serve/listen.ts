import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { KioskError } from '#kiosk/errors.ts';

export interface Listening {
  /** `http://127.0.0.1:N/` */
  url: string;
  /** Lets running answers finish for a second, then hangs up. */
  close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const GRACE_MS = 1000;

/**
 * Puts a kiosk behind a port of this machine, which no other machine can reach.
 *
 * @param port - 0 takes any free one
 * @throws KioskError `PORT_IN_USE`, or `NOT_ALLOWED` where the account may not take the port
 */
export async function listen(
  kiosk: { fetch(request: Request): Promise<Response> },
  port: number,
): Promise<Listening> {
  const fetch = (request: Request) => kiosk.fetch(request);
  const server = createAdaptorServer({ fetch, hostname: LOOPBACK }) as Server;
  await new Promise<void>((open, refuse) => {
    server.once('error', (error) => refuse(refusal(port, error)));
    server.listen(port, LOOPBACK, open);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${LOOPBACK}:${taken}/`, close: () => hangUp(server) };
}

async function hangUp(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(patience);
}

function refusal(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') {
    return new KioskError('PORT_IN_USE', `Port ${port} is already in use by another program`, {
      cause: error,
    });
  }
  if (error.code === 'EACCES') {
    return new KioskError('NOT_ALLOWED', `This account may not listen on port ${port}`, {
      cause: error,
    });
  }
  return error;
}
