import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDashboard, distFolder } from '../helpers/buildDashboard.ts';

const SCRIPT_BUDGET = 235_000;
const STYLE_BUDGET = 15_000;

type ReadFile = (path: string) => string | undefined;

/** Paths of what the page loads before it can show anything: linked scripts and styles, and what those scripts import. */
function listFirstLoad(page: string, read: ReadFile): readonly string[] {
  const linked = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)];
  const found = new Set<string>();
  const waiting = linked.map(([, address = '']) => posix.normalize(address));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = found.has(path) ? undefined : read(path);
    if (text === undefined) continue;
    found.add(path);
    if (path.endsWith('.js')) waiting.push(...listStaticImports(path, text));
  }
  return [...found].sort();
}

function listStaticImports(path: string, text: string): readonly string[] {
  const imports = text.matchAll(/\b(?:import|export)\s*(?:[\w$*{},\s]+?from)?\s*["'](\.{1,2}\/[^"']+)["']/g);
  return [...imports].map(([, specifier = '']) => posix.join(posix.dirname(path), specifier));
}

/** `name 12.3 kB` for each file, and the sum in bytes, as sent with gzip. */
function weigh(paths: readonly string[], read: ReadFile): { readonly bytes: number; readonly parts: string } {
  const sizes = paths.map((path) => gzipSync(read(path) ?? '', { level: 9 }).byteLength);
  const parts = paths.map((path, i) => `${path} ${((sizes[i] ?? 0) / 1000).toFixed(1)} kB`);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), parts: parts.join(', ') };
}

function readBuilt(path: string): string | undefined {
  const file = join(distFolder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

describe('the built page', () => {
  beforeAll(buildDashboard, 120_000);

  it.each([
    ['scripts', '.js', SCRIPT_BUDGET],
    ['styles', '.css', STYLE_BUDGET],
  ])('loads %s within the budget before its first view', (name, ending, budget) => {
    const paths = listFirstLoad(readBuilt('index.html') ?? '', readBuilt).filter((path) =>
      path.endsWith(ending),
    );
    expect(paths).not.toEqual([]);
    const { bytes, parts } = weigh(paths, readBuilt);
    expect(bytes, `${name}: expected at most ${budget} bytes, got ${parts}`).toBeLessThanOrEqual(budget);
  });
});

describe('the first load', () => {
  const files: Record<string, string> = {
    'assets/entry.js': 'import{a as b}from"./shared.js";import"./side.js";const c=()=>import("./later.js");',
    'assets/shared.js': 'export*from"./deep.js";',
    'assets/side.js': '',
    'assets/deep.js': 'import*as e from"./entry.js";',
    'assets/later.js': '',
    'assets/preloaded.js': '',
    'assets/page.css': '',
  };
  const page = [
    '<script type="module" crossorigin src="./assets/entry.js"></script>',
    '<link rel="modulepreload" crossorigin href="./assets/preloaded.js">',
    '<link rel="stylesheet" crossorigin href="./assets/page.css">',
  ].join('\n');

  it('is everything linked and statically imported, but nothing that is imported later', () => {
    const all = Object.keys(files).sort();
    expect(listFirstLoad(page, (path) => files[path])).toEqual(
      all.filter((path) => path !== 'assets/later.js'),
    );
  });

  it('weighs what is sent, not what is stored', () => {
    const { bytes, parts } = weigh(['a.js', 'b.js'], () => 'x'.repeat(100_000));
    expect(bytes).toBeGreaterThan(200);
    expect(bytes).toBeLessThan(1000);
    expect(parts).toBe('a.js 0.1 kB, b.js 0.1 kB');
  });
});
