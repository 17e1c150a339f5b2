import { describe, expect, it } from 'vitest';
import { setSwitches } from '../../../electron/shell/switches.ts';

function makeCommandLine(...given: string[]) {
  const switches = new Set(given);
  return {
    switches,
    appendSwitch: (name: string) => void switches.add(name),
    removeSwitch: (name: string) => void switches.delete(name),
  };
}

describe('Chromium’s switches', () => {
  it('close what someone opened to look inside', () => {
    const line = makeCommandLine('remote-debugging-port', 'disable-web-security', 'lang');

    setSwitches(line, { isInspected: false });

    expect(line.switches).not.toContain('remote-debugging-port');
    expect(line.switches).not.toContain('disable-web-security');
    expect(line.switches).toContain('lang');
  });

  it('leave it open under an inspector, which a shipped build cannot have', () => {
    const line = makeCommandLine('remote-debugging-port');

    setSwitches(line, { isInspected: true });

    expect(line.switches).toContain('remote-debugging-port');
  });

  it('let no name lead out of the machine, inspected or not', () => {
    for (const isInspected of [true, false]) {
      const line = makeCommandLine();

      setSwitches(line, { isInspected });

      expect(line.switches).toContain('host-resolver-rules');
    }
  });
});
