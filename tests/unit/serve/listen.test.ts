import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from '#serve/listen.ts';

const open: Listening[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function listening(fetch: (request: Request) => Promise<Response>): Promise<Listening> {
  const server = await listen({ fetch }, 0);
  open.push(server);
  return server;
}

describe('listen', () => {
  it('hands every request to the kiosk and its answer back', async () => {
    const { url } = await listening(async (request) => {
      const path = new URL(request.url).pathname;
      return new Response(`${request.method} ${path} ${await request.text()}`, { status: 201 });
    });

    const answer = await fetch(`${url}api/visits`, { method: 'POST', body: 'marhaba' });

    expect(answer.status).toBe(201);
    expect(await answer.text()).toBe('POST /api/visits marhaba');
  });

  it('is reached by this machine alone', async () => {
    const { url } = await listening(async () => new Response());

    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('says that a port is in use', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as AddressInfo;

    await expect(listen({ fetch: async () => new Response() }, port)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(port)) as string,
    });

    other.close();
  });

  it('closes even while a browser keeps its connection and an answer never ends', async () => {
    const endless = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const server = await listening(async () => endless());
    const answer = await fetch(server.url);

    await server.close();

    expect(answer.status).toBe(200);
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('answers a request for which there is no sense with an error, and goes on', async () => {
    const { url } = await listening(async () => new Response('well'));
    const port = Number(new URL(url).port);

    const answer = await new Promise<string>((told) => {
      const call = connect(port, '127.0.0.1', () => call.write('NONSENSE\r\n\r\n'));
      call.on('data', (text) => told(text.toString()));
    });

    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(await (await fetch(url)).text()).toBe('well');
  });
});
