import { describe, expect, it } from 'vitest';
import { findBrowser, type System } from '../../helpers/findBrowser.mjs';

interface Machine {
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  readonly isRoot?: boolean;
  /** Programs at the start. */
  readonly programs?: readonly string[];
  /** Programs that are there but do not start. */
  readonly broken?: readonly string[];
  /** What each installer leaves behind; one that is not named fails. */
  readonly installs?: Readonly<Record<string, string>>;
}

const OWN = '/cache/chromium/chrome';

function createSystem(machine: Machine): { system: System; commands: string[] } {
  const programs = new Set([...(machine.programs ?? []), ...(machine.broken ?? [])]);
  const commands: string[] = [];
  function run(command: string, args: readonly string[]): string {
    if (machine.broken?.includes(command)) throw new Error('does not start');
    if (args[0] === '--version') return 'Chromium 156.0.1';
    const told = `${command.split('/').at(-1)} ${args.filter((arg) => !arg.includes('/')).join(' ')}`;
    commands.push(told);
    const installer = command.endsWith('apt-get') ? 'apt-get' : 'playwright';
    if (args[0] === 'update') return '';
    const installed = machine.installs?.[installer];
    if (installed === undefined) throw new Error(`${installer} reaches no server`);
    programs.add(installed);
    return '';
  }
  const system: System = {
    env: { PATH: '/opt/bin:/usr/bin', ...machine.env },
    platform: machine.platform ?? 'linux',
    isRoot: machine.isRoot ?? false,
    isExecutable: (path) => programs.has(path),
    playwrightBrowserPath: () => OWN,
    run,
  };
  return { system, commands };
}

function find(machine: Machine): string {
  return findBrowser(createSystem(machine).system).path;
}

describe('findBrowser', () => {
  it('takes the browser named in the environment before an installed one', () => {
    const programs = ['/my/chrome', '/usr/bin/chromium'];
    expect(find({ env: { OFFENCE_EXPLORER_BROWSER: '/my/chrome' }, programs })).toBe('/my/chrome');
    expect(find({ env: { CHROME_PATH: '/my/chrome' }, programs })).toBe('/my/chrome');
    expect(find({ env: { PUPPETEER_EXECUTABLE_PATH: '/my/chrome' }, programs })).toBe('/my/chrome');
  });

  it('prefers its own environment name to the general ones', () => {
    const env = { CHROME_PATH: '/other', OFFENCE_EXPLORER_BROWSER: '/own' };
    expect(find({ env, programs: ['/other', '/own'] })).toBe('/own');
  });

  it('goes on to an installed browser when the named one is not there', () => {
    expect(find({ env: { CHROME_PATH: '/gone' }, programs: ['/usr/bin/chromium'] })).toBe(
      '/usr/bin/chromium',
    );
  });

  it('prefers Chrome to Chromium and Chromium to Edge, wherever on the path they are', () => {
    const programs = ['/opt/bin/msedge', '/opt/bin/chromium', '/usr/bin/google-chrome'];
    expect(find({ programs })).toBe('/usr/bin/google-chrome');
    expect(find({ programs: programs.slice(0, 2) })).toBe('/opt/bin/chromium');
  });

  it('passes over an installed browser that does not start', () => {
    const machine = { broken: ['/usr/bin/google-chrome'], programs: ['/usr/bin/chromium'] };
    expect(find(machine)).toBe('/usr/bin/chromium');
  });

  it('looks in the usual places of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find({ platform: 'darwin', programs: [mac] })).toBe(mac);
    const windows = 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'ProgramFiles(x86)': 'C:\\Programs' };
    expect(find({ platform: 'win32', env, programs: [windows] })).toBe(windows);
  });

  it('uses the browser that Playwright has already downloaded before installing one', () => {
    const { system, commands } = createSystem({ programs: [OWN], installs: { playwright: OWN } });
    expect(findBrowser(system)).toEqual({ path: OWN, version: 'Chromium 156.0.1', foundBy: 'playwright' });
    expect(commands).toEqual([]);
  });

  it('installs with Playwright, and asks for system packages only as root', () => {
    const asUser = createSystem({ installs: { playwright: OWN } });
    expect(findBrowser(asUser.system).path).toBe(OWN);
    expect(asUser.commands).toEqual(['node install chromium']);
    const asRoot = createSystem({ isRoot: true, installs: { playwright: OWN } });
    expect(findBrowser(asRoot.system).path).toBe(OWN);
    expect(asRoot.commands).toEqual(['node install --with-deps chromium']);
  });

  it('installs with apt-get as root when Playwright cannot', () => {
    const { system, commands } = createSystem({
      isRoot: true,
      programs: ['/usr/bin/apt-get'],
      installs: { 'apt-get': '/usr/bin/chromium' },
    });
    expect(findBrowser(system).path).toBe('/usr/bin/chromium');
    expect(commands.slice(1)).toEqual(['apt-get update', 'apt-get install --yes chromium']);
  });

  it('says what to do and why each way failed when there is no browser', () => {
    const { system } = createSystem({
      env: { CHROME_PATH: '/gone' },
      isRoot: true,
      programs: ['/usr/bin/apt-get'],
      broken: ['/usr/bin/chromium'],
    });
    expect(() => findBrowser(system)).toThrowError(
      new RegExp(
        [
          'set OFFENCE_EXPLORER_BROWSER to the path of one',
          'CHROME_PATH: /gone is not a program',
          'installed: /usr/bin/chromium does not start',
          'playwright: its own browser is not downloaded',
          'install --with-deps chromium: playwright reaches no server',
          'apt-get install chromium: apt-get reaches no server',
        ].join('[^]*'),
      ),
    );
  });

  it('never runs apt-get without being root', () => {
    const { system, commands } = createSystem({ programs: ['/usr/bin/apt-get'] });
    expect(() => findBrowser(system)).toThrowError('only as root');
    expect(commands).toEqual(['node install chromium']);
  });
});
