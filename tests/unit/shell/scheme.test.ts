import { describe, expect, it } from 'vitest';
import { isOurs, registerScheme } from '../../../electron/shell/scheme.ts';

describe('our own addresses', () => {
  it.each([
    'maarid://kiosk/',
    'maarid://kiosk/staff/?language=fr#pin',
    'maarid://kiosk/assets/a.js',
    'blob:maarid://kiosk/5b0e8a3e-6d0a-4a6e-9d43-0c1b1d1f7a10',
  ])('include %s', (address) => {
    expect(isOurs(address)).toBe(true);
  });

  it.each([
    ['another site', 'https://example.org/'],
    ['another site that names us in its fragment', 'https://example.org/#maarid://kiosk/'],
    ['a host that begins like ours', 'maarid://kiosk.example.org/'],
    ['a host that ends like ours', 'maarid://evil-kiosk/'],
    ['our name as a password', 'maarid://kiosk@evil/'],
    ['our host with a name before it', 'maarid://someone@kiosk/'],
    ['our host on a port', 'maarid://kiosk:81/'],
    ['a scheme that begins like ours', 'maarids://kiosk/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,maarid://kiosk/'],
    ['a blob of another site', 'blob:https://example.org/maarid://kiosk/'],
    ['the developer tools', 'devtools://devtools/bundled/inspector.html'],
    ['an empty page', 'about:blank'],
    ['no address', 'kiosk'],
    ['nothing', ''],
  ])('exclude %s', (_what, address) => {
    expect(isOurs(address)).toBe(false);
  });
});

describe('the scheme', () => {
  it('is as capable as https, and does not bypass the content security policy', () => {
    const registered: Electron.CustomScheme[] = [];

    registerScheme({ registerSchemesAsPrivileged: (schemes) => void registered.push(...schemes) });

    expect(registered).toEqual([
      {
        scheme: 'maarid',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          stream: true,
          codeCache: true,
        },
      },
    ]);
  });
});
