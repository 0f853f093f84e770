import { describe, expect, it } from 'vitest';
import { listRepoFiles, readRepoFile } from '../helpers/repoFiles.ts';

const TOP_LEVEL = [
  'src',
  'public',
  'data',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'README.md',
  'index.html',
  'LICENSE',
  'biome.json',
];

const TESTS = [
  'unit',
  'property',
  'components',
  'gallery',
  'browser',
  'bench',
  'repo',
  'fixtures',
  'helpers',
  'run.mjs',
];

// Spelled in pieces, so that this file does not break its own rule.
const REGISTRY_HOST = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)', '(org|com)'].join('\\.'));
const MACHINE_PATH = new RegExp(
  ['(?<![\\w./~-])/(work|root|home|Users)/\\w', '[A-Z]:\\\\{1,2}Users\\b'].join('|'),
);

/** Paths that stand where nothing of their kind belongs. */
function findStrays(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const [top = '', second = ''] = path.split('/');
    if (top.startsWith('.')) return false;
    return !TOP_LEVEL.includes(top) || (top === 'tests' && !TESTS.includes(second));
  });
}

/** What of one machine a text file gives away. */
function findMachineTraces(path: string, text: string): readonly string[] {
  const isLockfile = path.endsWith('package-lock.json');
  const found = [
    REGISTRY_HOST.exec(text)?.[0],
    MACHINE_PATH.exec(text)?.[0],
    isLockfile && text.includes('"resolved"') ? 'a resolved address' : undefined,
  ];
  return found.flatMap((trace) => (trace === undefined ? [] : [`${path}: ${trace}`]));
}

function isText(text: string): boolean {
  return !text.includes('\0');
}

describe('the repository', () => {
  it('has nothing but the agreed files and folders at its top and in tests', () => {
    expect(findStrays(listRepoFiles())).toEqual([]);
  });

  it('names no registry and no path of one machine', () => {
    const traces = listRepoFiles().flatMap((path) => {
      const text = readRepoFile(path);
      return isText(text) ? findMachineTraces(path, text) : [];
    });
    expect(traces).toEqual([]);
  });

  it('keeps registry addresses out of its lockfiles for good', () => {
    expect(readRepoFile('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
  });
});

describe('the rules of the repository', () => {
  it('find strays', () => {
    const paths = [
      'docs/a.md',
      'notes.txt',
      'tests/e2e/a.test.ts',
      'tests/unit/a.test.ts',
      '.ci/run',
      'src/a.ts',
    ];
    expect(findStrays(paths)).toEqual(['docs/a.md', 'notes.txt', 'tests/e2e/a.test.ts']);
  });

  it.each([
    ['a.md', `see ${['', 'work', 'main'].join('/')}`],
    ['a.ts', `open("${['', 'home', 'ann', 'x'].join('/')}")`],
    ['a.ts', `'${['', 'root', '.npm'].join('/').replace('.', '')}'`],
    ['a.ts', `'${['C:', 'Users', 'ann'].join('\\\\')}'`],
    ['a.json', `https://${['registry', 'npmjs', 'org'].join('.')}/react`],
    ['tests/bench/package-lock.json', '"resolved": "x"'],
  ])('find traces of a machine in %s: %s', (path, text) => {
    expect(findMachineTraces(path, text)).toHaveLength(1);
  });

  it('let addresses of the web and paths inside the repository be', () => {
    const text = `https://example.org${['', 'home', 'page'].join('/')} src${['', 'home', 'a.ts'].join('/')}`;
    expect(findMachineTraces('a.md', text)).toEqual([]);
  });
});

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Optional packages, such as the programs of other platforms, that `npm ci` would miss in the lockfile. */
function findUnlocked(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
}

describe('the lockfile', () => {
  it('locks the optional packages of every platform, so that npm ci works on each', () => {
    expect(findUnlocked(JSON.parse(readRepoFile('package-lock.json')).packages)).toEqual([]);
  });

  it('is not accepted where one is left out', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
      'node_modules/a-linux': {},
    };
    expect(findUnlocked(packages)).toEqual(['a-mac']);
  });
});
