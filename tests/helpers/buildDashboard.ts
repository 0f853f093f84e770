import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from './repoFiles.ts';

const INPUTS = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'data', 'public'];

export const distFolder = join(repoRoot, 'dist');

/** Builds the dashboard when `dist` is missing or older than what it is built from; throws with the builder's words when that fails. */
export function buildDashboard(): void {
  if (!isFresh()) runBuild([]);
}

/** Runs the builder with these arguments; throws with its words when it fails. */
export function runBuild(args: readonly string[]): void {
  const command = join(repoRoot, 'node_modules/vite/bin/vite.js');
  // Vitest sets NODE_ENV to `test`, which would build React for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    execFileSync(process.execPath, [command, 'build', ...args], {
      cwd: repoRoot,
      env,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  } catch (error) {
    throw new Error(`The dashboard does not build, so its built page cannot be tested.\n${wordsOf(error)}`);
  }
}

/** What the builder wrote, without the lines of its own stack. */
function wordsOf(error: unknown): string {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return written
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .join('\n');
}

function isFresh(): boolean {
  const page = join(distFolder, 'index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  return INPUTS.every((input) => newestChange(join(repoRoot, input)) <= builtAt);
}

/** Milliseconds since 1970 of the latest change in a file or folder, 0 when there is none; a folder changes when a file leaves it. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
