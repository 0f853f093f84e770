import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const configFile = join(root, 'vite.config.ts');

/** The one that `generatedPlugin` looks for. */
export const BENCH_MODE = 'bench';

/** @typedef {'ours' | 'peer'} Side */

/** @type {Readonly<Record<Side, string>>} */
const PAGES = { ours: 'index.html', peer: 'tests/bench/peer/index.html' };

/**
 * Builds the dashboard and the peer's page with the same configuration and serves them on this machine.
 * @param {readonly Side[]} sides
 * @param {string} [mode] of the build; with `BENCH_MODE` the dashboard opens generated tables too
 * @returns {Promise<{ addresses: Map<Side, string>, close: () => Promise<void> }>}
 */
export async function servePages(sides, mode = 'production') {
  if (sides.includes('peer')) installPeers();
  process.env.NODE_ENV = 'production';
  /** @type {import('vite').PreviewServer[]} */
  const servers = [];
  /** @type {Map<Side, string>} */
  const addresses = new Map();
  for (const side of sides) {
    const server = await buildAndServe(side, PAGES[side], mode);
    servers.push(server);
    addresses.set(side, new URL(PAGES[side], server.resolvedUrls?.local[0]).href);
  }
  return {
    addresses,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function installPeers() {
  if (existsSync(join(here, 'node_modules', 'dc'))) return;
  process.stdout.write('Installing the peers of the bench (tests/bench/package.json)\n');
  const isWindows = process.platform === 'win32';
  execFileSync(isWindows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: isWindows,
  });
}

/** @type {(name: string, page: string, mode: string) => Promise<import('vite').PreviewServer>} */
async function buildAndServe(name, page, mode) {
  const outDir = join(here, '.cache', name);
  const output = { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 };
  const rolldownOptions = { input: join(root, page) };
  await build({ root, configFile, mode, logLevel: 'error', build: { ...output, rolldownOptions } });
  return preview({ root, configFile, logLevel: 'silent', build: { outDir }, preview: { port: 0 } });
}
