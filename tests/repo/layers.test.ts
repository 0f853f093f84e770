import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../helpers/parseSource.ts';
import { listSourceFiles, readRepoFile } from '../helpers/repoFiles.ts';

/** Rooms by floor, the ground first. A room imports from the floors below it and from itself. */
const FLOORS = [
  ['lib'],
  ['dataset'],
  ['engine', 'stats', 'format'],
  ['views'],
  ['importers', 'exporters', 'workers'],
  ['sources'],
  ['store'],
  ['charts', 'table', 'controls'],
  ['dashboard'],
  ['app'],
] as const;

const PURE_ROOMS = ['lib', 'dataset', 'engine', 'stats', 'format', 'views'];
const PRESENTATIONAL_ROOMS = ['charts', 'table', 'controls'];

const IMPURE_PACKAGE = /^(react|react-dom|recharts|zustand|@tanstack\/react-table|node:.*)(\/.*)?$/;
const IMPURE_GLOBALS = [
  /^(window|document|navigator|location|history|globalThis|self|process|console)(\..*)?$/,
  /^(localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|WebSocket|Worker)(\..*)?$/,
  /^(setTimeout|setInterval|requestAnimationFrame|requestIdleCallback|performance|crypto)(\..*)?$/,
  /^(HTML|SVG)\w*Element$|^(Element|Document|Window|MouseEvent|KeyboardEvent|PointerEvent)$/,
  /^(Date\.now|new Date\(\)|Math\.random)$/,
];

/** Sentences, one per broken rule, for a file at `path` with this text. */
function findBrokenRules(path: string, text: string): readonly string[] {
  const [, room = '', ...rest] = path.split('/');
  const floor = floorOf(room);
  if (rest.length === 0 || floor === -1) return [`${path}: ${room} is no room of src`];
  const { imports, globals } = parseSource(path, text);
  return [
    ...(/^index\.tsx?$/.test(rest.at(-1) ?? '') ? [`${path}: a barrel; import from the file itself`] : []),
    ...imports.flatMap((specifier) => findBrokenImport(path, room, specifier)),
    ...(PURE_ROOMS.includes(room) ? findImpurity(path, imports, globals) : []),
  ];
}

function findBrokenImport(path: string, room: string, specifier: string): readonly string[] {
  if (!specifier.startsWith('.')) return [];
  const target = posix.join(posix.dirname(path), specifier);
  const [top, targetRoom = ''] = target.split('/');
  if (top !== 'src') return [`${path}: imports ${specifier}, which is outside src`];
  if (targetRoom === room) return [];
  const targetFloor = floorOf(targetRoom);
  if (targetFloor === -1) return [`${path}: imports ${specifier}, which is in no room of src`];
  if (targetFloor >= floorOf(room)) {
    return [`${path}: imports ${specifier}, which is not below ${room}`];
  }
  const isPresentational = PRESENTATIONAL_ROOMS.includes(room);
  return isPresentational && targetRoom === 'store' ? [`${path}: imports the store; only containers do`] : [];
}

function findImpurity(
  path: string,
  imports: readonly string[],
  globals: readonly string[],
): readonly string[] {
  const packages = imports.filter((specifier) => IMPURE_PACKAGE.test(specifier));
  const names = globals.filter((name) => IMPURE_GLOBALS.some((pattern) => pattern.test(name)));
  return [...packages, ...names].map((name) => `${path}: uses ${name}, but its room is pure`);
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => (rooms as readonly string[]).includes(room));
}

describe('the floors of src', () => {
  it('are kept by every file', () => {
    const broken = listSourceFiles().flatMap((path) => findBrokenRules(path, readRepoFile(path)));
    expect(broken).toEqual([]);
  });

  it.each([
    ['upwards', 'src/stats/a.ts', "import { b } from '../store/b.ts';", 'not below stats'],
    ['sideways', 'src/charts/a.tsx', "import { b } from '../table/b.tsx';", 'not below charts'],
    ['as a type', 'src/lib/a.ts', "import type { B } from '../dataset/B.ts';", 'not below lib'],
    ['as an inline type', 'src/lib/a.ts', "let b: import('../app/B.ts').B;", 'not below lib'],
    ['by re-export', 'src/lib/a.ts', "export * from '../dataset/B.ts';", 'not below lib'],
    ['dynamically', 'src/table/a.ts', "const b = () => import('../dashboard/b.ts');", 'not below table'],
    ['out of src', 'src/app/a.ts', "import b from '../../tests/b.ts';", 'outside src'],
    ['from the store', 'src/controls/a.tsx', "import { b } from '../store/b.ts';", 'only containers'],
  ])('forbid an import %s', (_way, path, text, problem) => {
    expect(findBrokenRules(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ["import { useMemo } from 'react';", 'uses react'],
    ["import { readFileSync } from 'node:fs';", 'uses node:fs'],
    ['const now = Date.now();', 'uses Date.now'],
    ['const now = new Date();', 'uses new Date()'],
    ['const seed = Math.random();', 'uses Math.random'],
    ['function put(element: HTMLElement): void {}', 'uses HTMLElement'],
    ["const saved = localStorage.getItem('x');", 'uses localStorage'],
    ["const reply = fetch('x');", 'uses fetch'],
  ])('forbid a pure room: %s', (text, problem) => {
    expect(findBrokenRules('src/engine/a.ts', text)[0]).toContain(problem);
    expect(findBrokenRules('src/app/a.ts', text)).toEqual([]);
  });

  it('let a pure room name its own things like a global one', () => {
    const text = 'export const place = (history: { window: number }) => new Date(history.window);';
    expect(findBrokenRules('src/engine/a.ts', text)).toEqual([]);
  });

  it('allow imports from below, from the same room and of packages', () => {
    const text = "import { a } from '../lib/a.ts'; import { b } from './b.ts'; import { c } from 'd3-scale';";
    expect(findBrokenRules('src/engine/a.ts', text)).toEqual([]);
  });

  it('forbid unknown rooms, files beside the rooms, and barrels', () => {
    expect(findBrokenRules('src/utils/a.ts', '')[0]).toContain('no room');
    expect(findBrokenRules('src/main.tsx', '')[0]).toContain('no room');
    expect(findBrokenRules('src/charts/index.ts', '')[0]).toContain('barrel');
    expect(findBrokenRules('src/lib/a.ts', "import { b } from '../b.ts';")[0]).toContain('no room');
  });
});
