import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const repoRoot = join(import.meta.dirname, '..', '..');

/** Paths from the top of the repository, with `/`: tracked files and new ones that git does not ignore. */
export function listRepoFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const output = execFileSync('git', args, { cwd: repoRoot, encoding: 'utf8' });
  const paths = output.split('\0').filter((path) => path !== '' && existsSync(join(repoRoot, path)));
  return [...new Set(paths)].sort();
}

/** The TypeScript files of `src`. */
export function listSourceFiles(): readonly string[] {
  return listRepoFiles().filter((path) => /^src\/.*\.tsx?$/.test(path));
}

export function readRepoFile(path: string): string {
  return readFileSync(join(repoRoot, path), 'utf8');
}
