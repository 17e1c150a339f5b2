import {
  askPage,
  expect,
  openApp,
  ORIGIN,
  test,
  wordsOnScreen,
  type KioskApp,
} from './kiosk-app.ts';

const windowCount = ({ app }: KioskApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const logged = ({ log }: KioskApp, event: string) => log.filter((line) => line.event === event);

test.describe('nobody leaves the exhibition', () => {
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,<p>elsewhere</p>',
    'maarid://kiosk.example.org/',
    'chrome://version/',
  ]) {
    test(`to ${address}`, async ({ kiosk }) => {
      await kiosk.page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        location.href = target;
      }, address);

      // A later request of the same page is answered: it was not left.
      const status = askPage(kiosk, "fetch('/api/health').then((answer) => answer.status)");
      expect(await status).toBe(200);
      expect(await askPage(kiosk, 'location.href')).toBe(ORIGIN);
    });
  }

  test('to an empty page, which is no request: it comes back', async ({ kiosk }) => {
    await askPage(kiosk, "location.href = 'about:blank'");

    await expect.poll(() => logged(kiosk, 'page-elsewhere').length).toBe(1);
    await expect.poll(() => wordsOnScreen(kiosk)).toContain('English');
  });

  test('by sending a form', async ({ kiosk }) => {
    const status = await kiosk.page.evaluate(async () => {
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
      return (await fetch('/api/health')).status;
    });

    expect(status).toBe(200);
    expect(kiosk.page.url()).toBe(ORIGIN);
  });

  test('through a new window', async ({ kiosk }) => {
    const opened = await kiosk.page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: '/staff/', target: '_blank' });
      document.body.append(link);
      link.click();
      return [window.open('https://example.org/'), window.open('/organizer/')].map(
        (w) => w === null,
      );
    });

    expect(opened).toEqual([true, true]);
    await expect.poll(() => logged(kiosk, 'window-refused').length).toBe(3);
    expect(await windowCount(kiosk)).toBe(1);
  });

  test('through a download', async ({ kiosk }) => {
    await kiosk.page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: '/api/health', download: 'health.json' });
      document.body.append(link);
      link.click();
    });

    await expect.poll(() => logged(kiosk, 'download-refused').length).toBe(1);
  });

  test('through a frame or a webview', async ({ kiosk }) => {
    const found = await kiosk.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      document.body.append(frame, view);
      await fetch('/api/health');
      return {
        frames: frame.contentDocument?.body.innerHTML ?? '',
        view: typeof Reflect.get(view, 'loadURL'),
      };
    });

    expect(found).toEqual({ frames: '', view: 'undefined' });
  });

  test('by a key: chords do nothing, and do not even reach the page', async ({ kiosk }) => {
    const { page } = kiosk;
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      addEventListener('keydown', (event) => heard.push(event.key), { capture: true });
    });
    const press = (keyCode: string, modifiers: ('control' | 'shift' | 'alt')[] = []) =>
      kiosk.app.evaluate(
        ({ BrowserWindow }, input) => {
          const contents = BrowserWindow.getAllWindows()[0]!.webContents;
          contents.sendInputEvent({ type: 'keyDown', ...input });
          contents.sendInputEvent({ type: 'keyUp', ...input });
        },
        { keyCode, modifiers },
      );

    for (const key of ['R', 'W', 'N', 'T', 'P', 'S', 'O', 'U', 'L', 'F', 'Q']) {
      await press(key, ['control']);
    }
    for (const key of ['I', 'J', 'R', 'N']) await press(key, ['control', 'shift']);
    for (const key of ['F4', 'Left', 'D']) await press(key, ['alt']);
    for (const key of ['F1', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12']) await press(key);
    await press('x');
    await press('Tab');

    const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as string[]);
    await expect.poll(heard).toEqual(['x', 'Tab']);
    expect(await windowCount(kiosk)).toBe(1);
  });
});

test.describe('a hand on the screen', () => {
  const contextMenu = ({ page }: KioskApp) =>
    page.evaluate(() => {
      addEventListener('contextmenu', (event) => {
        setTimeout(() => Reflect.set(window, 'menu', event.defaultPrevented));
      });
    });

  test('calls up no menu', async ({ kiosk }) => {
    await contextMenu(kiosk);

    await kiosk.page.mouse.click(300, 300, { button: 'right' });

    await expect
      .poll(() => kiosk.page.evaluate(() => Reflect.get(window, 'menu') as unknown))
      .toBe(true);
  });

  test('enlarges nothing: neither two fingers, nor a wheel with Ctrl, nor a second tap', async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    const chromium = await page.context().newCDPSession(page);
    const at = { x: 600, y: 400 };
    const touches = (...apart: number[]) => apart.map((px, id) => ({ x: at.x + px, y: at.y, id }));

    await chromium.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: touches(-20, 20),
    });
    for (const px of [60, 120, 200]) {
      const touchPoints = touches(-px, px);
      await chromium.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await chromium.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -500);
    await page.keyboard.up('Control');
    await chromium.send('Input.synthesizeTapGesture', { ...at, tapCount: 2 });

    const scales = () => page.evaluate(() => [visualViewport?.scale, devicePixelRatio]);
    await expect.poll(scales).toEqual([1, 1]);
    const zoom = ({ app }: KioskApp) =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor(),
      );
    expect(await zoom(kiosk)).toBe(1);
  });

  test('drops nothing: a file, a link', async ({ kiosk }) => {
    const { page } = kiosk;
    const chromium = await page.context().newCDPSession(page);
    const link = { mimeType: 'text/uri-list', data: 'https://example.org/' };
    for (const what of [
      { items: [], files: ['/etc/passwd'] },
      { items: [link], files: [] },
    ]) {
      const data = { ...what, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await chromium.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      }
    }

    expect(await askPage(kiosk, "fetch('/api/health').then((answer) => answer.status)")).toBe(200);
    expect(await askPage(kiosk, 'location.href')).toBe(ORIGIN);
    expect(await windowCount(kiosk)).toBe(1);
  });

  test('prints nothing: the page does not even know how', async ({ kiosk }) => {
    const kinds = () => kiosk.page.evaluate(() => typeof window.print);

    await expect.poll(kinds).toBe('undefined');
    await kiosk.page.goto(`${ORIGIN}organizer/`);
    await expect.poll(kinds).toBe('undefined');
  });
});

test.describe('the page', () => {
  test('gets no permission and no device', async ({ dataDir }) => {
    const kiosk = await openApp(dataDir, ['--use-fake-device-for-media-stream']);
    const answers = await kiosk.page.evaluate(async () => {
      const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
      const media = (what: MediaStreamConstraints) =>
        navigator.mediaDevices.getUserMedia(what).then(() => 'granted', name);
      return {
        camera: await media({ video: true }),
        microphone: await media({ audio: true }),
        screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', name),
        place: await new Promise((told) =>
          navigator.geolocation.getCurrentPosition(
            () => told('granted'),
            (error) => told(error.code),
          ),
        ),
        notifications: await Notification.requestPermission(),
        midi: await navigator.requestMIDIAccess().then(() => 'granted', name),
        clipboard: await navigator.clipboard.readText().then(() => 'granted', name),
      };
    });

    expect(Object.values(answers)).not.toContain('granted');
    expect(answers).toMatchObject({ camera: 'NotAllowedError', place: 1, notifications: 'denied' });
    expect(logged(kiosk, 'permission-refused').length).toBeGreaterThan(0);
    await kiosk.app.close();
  });

  test('knows nothing of Node or Electron', async ({ kiosk }) => {
    const kinds = await kiosk.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', '__dirname'].map(
        (name) => typeof Reflect.get(window, name),
      ),
    );

    expect(new Set(kinds)).toEqual(new Set(['undefined']));
  });

  test('runs in a sandbox, and so does everything else', async ({ kiosk }) => {
    const metrics = await kiosk.app.evaluate(({ app }) => app.getAppMetrics());

    const pages = metrics.filter(({ type }) => type === 'Tab');
    expect(pages).toHaveLength(1);
    const argv = kiosk.app.process().spawnargs;
    expect(argv).not.toContain('--no-sandbox');
  });

  test('runs no script that was written into it', async ({ kiosk }) => {
    const ran = await kiosk.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="x:" onerror="window.wasRun = true">',
      );
      await fetch('/api/health');
      return 'wasRun' in window;
    });

    expect(ran).toBe(false);
  });

  test('cannot be enlarged, and has no tools, menu or spelling marks', async ({ kiosk }) => {
    const state = await kiosk.app.evaluate(({ BrowserWindow, Menu, session }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      webContents.setZoomFactor(1);
      webContents.openDevTools();
      return {
        tools: webContents.isDevToolsOpened(),
        menu: Menu.getApplicationMenu(),
        spelling: session.defaultSession.isSpellCheckerEnabled(),
        zoom: webContents.getZoomFactor(),
      };
    });

    expect(state).toEqual({ tools: false, menu: null, spelling: false, zoom: 1 });
  });

  test('opens no dialog that waits for an answer', async ({ kiosk }) => {
    const answers = await kiosk.page.evaluate(() => [alert('Wait'), confirm('Leave?')]);

    expect(answers).toEqual([undefined, false]);
  });
});
