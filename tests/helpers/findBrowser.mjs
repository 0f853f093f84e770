import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, win32 } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * What the search needs from the machine; tests pass a made-up one.
 * @typedef {object} System
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} isExecutable
 * @property {() => string} playwrightBrowserPath where Playwright keeps its own browser; throws when it knows none
 * @property {(command: string, args: readonly string[], timeoutMilliseconds: number) => string} run standard output; throws on failure
 */

/** @typedef {{ path: string, version: string, foundBy: string }} FoundBrowser */

export const BROWSER_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ENVIRONMENT_NAMES = ['OFFENCE_EXPLORER_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

const COMMAND_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'msedge',
  'microsoft-edge',
];

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_FOLDER_NAMES = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

const VERSION_TIMEOUT_MILLISECONDS = 30_000;
const INSTALL_TIMEOUT_MILLISECONDS = 5 * 60_000;

const playwrightCommand = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'cli.js',
);

const ADVICE =
  'Install Google Chrome, Chromium or Edge, or set OFFENCE_EXPLORER_BROWSER to the path of one, and run again.';

/**
 * A Chromium that answers `--version`: the one named in the environment, an installed one,
 * Playwright's own, or one installed now. Throws an error that lists why each way failed.
 * @param {System} [system]
 * @returns {FoundBrowser}
 */
export function findBrowser(system = thisMachine) {
  /** @type {string[]} */
  const reasons = [];
  const steps = [searchEnvironment, searchInstalled, searchPlaywright, installWithPlaywright, installWithApt];
  for (const step of steps) {
    const browser = step(system, reasons);
    if (browser !== undefined) return browser;
  }
  throw new Error(`No Chromium for the browser tests. ${ADVICE}\n${reasons.map((r) => `- ${r}`).join('\n')}`);
}

/** @type {(system: System, reasons: string[]) => FoundBrowser | undefined} */
function searchEnvironment(system, reasons) {
  const named = ENVIRONMENT_NAMES.filter((name) => system.env[name]);
  if (named.length === 0) reasons.push(`environment: none of ${ENVIRONMENT_NAMES.join(', ')} is set`);
  return firstProven(
    named.map((name) => ({ path: system.env[name] ?? '', foundBy: name })),
    system,
    reasons,
  );
}

/** @type {(system: System, reasons: string[]) => FoundBrowser | undefined} */
function searchInstalled(system, reasons) {
  const places = installedPlaces(system).filter(system.isExecutable);
  if (places.length === 0) reasons.push(`installed: no ${COMMAND_NAMES.join(', ')} here`);
  return firstProven(
    places.map((path) => ({ path, foundBy: 'installed' })),
    system,
    reasons,
  );
}

/** @type {(system: System, reasons: string[]) => FoundBrowser | undefined} */
function searchPlaywright(system, reasons) {
  try {
    const path = system.playwrightBrowserPath();
    if (system.isExecutable(path)) return firstProven([{ path, foundBy: 'playwright' }], system, reasons);
    reasons.push(`playwright: its own browser is not downloaded (${path})`);
  } catch (error) {
    reasons.push(`playwright: ${reasonOf(error)}`);
  }
  return undefined;
}

/** @type {(system: System, reasons: string[]) => FoundBrowser | undefined} */
function installWithPlaywright(system, reasons) {
  const dependencies = system.isRoot && system.platform === 'linux' ? ['--with-deps'] : [];
  const args = [playwrightCommand, 'install', ...dependencies, 'chromium'];
  try {
    system.run(process.execPath, args, INSTALL_TIMEOUT_MILLISECONDS);
  } catch (error) {
    reasons.push(`playwright-core ${args.slice(1).join(' ')}: ${reasonOf(error)}`);
    return undefined;
  }
  return searchPlaywright(system, reasons);
}

/** @type {(system: System, reasons: string[]) => FoundBrowser | undefined} */
function installWithApt(system, reasons) {
  if (!system.isRoot || !system.isExecutable('/usr/bin/apt-get')) {
    reasons.push('apt-get: only as root on Debian or Ubuntu');
    return undefined;
  }
  try {
    system.run('/usr/bin/apt-get', ['update'], INSTALL_TIMEOUT_MILLISECONDS);
    system.run('/usr/bin/apt-get', ['install', '--yes', 'chromium'], INSTALL_TIMEOUT_MILLISECONDS);
  } catch (error) {
    reasons.push(`apt-get install chromium: ${reasonOf(error)}`);
    return undefined;
  }
  return searchInstalled(system, reasons);
}

/** @type {(system: System) => string[]} */
function installedPlaces({ env, platform }) {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDER_NAMES.map((name) => env[name]).filter((folder) => folder !== undefined);
    return WINDOWS_PLACES.flatMap((place) => folders.map((folder) => win32.join(folder, ...place)));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const onPath = COMMAND_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return platform === 'darwin' ? [...onPath, ...MAC_PLACES] : onPath;
}

/**
 * @param {readonly { path: string, foundBy: string }[]} candidates
 * @param {System} system
 * @param {string[]} reasons
 * @returns {FoundBrowser | undefined}
 */
function firstProven(candidates, system, reasons) {
  for (const { path, foundBy } of candidates) {
    try {
      return { path, foundBy, version: readVersion(path, system) };
    } catch (error) {
      reasons.push(`${foundBy}: ${path} ${reasonOf(error)}`);
    }
  }
  return undefined;
}

/** @type {(path: string, system: System) => string} */
function readVersion(path, system) {
  if (!system.isExecutable(path)) throw new Error('is not a program');
  // On Windows `--version` opens a window and prints nothing, so that being a program has to do.
  if (system.platform === 'win32') return 'unknown';
  const answer = system.run(path, ['--version'], VERSION_TIMEOUT_MILLISECONDS).trim();
  if (!/\d+\.\d+/.test(answer)) throw new Error(`answered "${answer}" to --version`);
  return answer;
}

/**
 * The last line that a failed command wrote, or else the first of the error itself.
 * @type {(error: unknown) => string}
 */
function reasonOf(error) {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  if (written !== '') return written.split('\n').at(-1) ?? '';
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}

/** @type {System} */
export const thisMachine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  playwrightBrowserPath: () => chromium.executablePath(),
  run: (command, args, timeoutMilliseconds) =>
    execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMilliseconds,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }),
};
