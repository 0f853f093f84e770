import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: every check, then one closing line `N passed, N failed`.
 * With `--fast`: types, lint and the tests that need neither a page nor a build.
 */

const FAST_PROJECTS = ['unit', 'property'];

const root = join(import.meta.dirname, '..');
const isFast = process.argv.includes('--fast');

/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} Outcome */

process.exitCode = (await runChecks()) ? 0 : 1;

async function runChecks() {
  /** @type {Outcome[]} */
  const outcomes = [
    await runCheck('types', ['typescript/bin/tsc', '--noEmit']),
    await runCheck('lint', ['@biomejs/biome/bin/biome', 'check']),
  ];
  if (!isFast) outcomes.push(await runCheck('build', ['vite/bin/vite.js', 'build']));
  outcomes.push(await runTests(isFast ? FAST_PROJECTS.map((name) => `--project=${name}`) : []));
  printOutcomes(outcomes);
  return outcomes.every(({ failed }) => failed === 0);
}

/**
 * @param {string} name
 * @param {readonly string[]} command a program of node_modules and its arguments
 * @returns {Promise<Outcome>}
 */
async function runCheck(name, command) {
  const { succeeded, seconds } = await runProgram(name, command);
  return { name, passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, seconds };
}

/**
 * @param {readonly string[]} projects
 * @returns {Promise<Outcome>}
 */
async function runTests(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'offence-explorer-'));
  const file = join(folder, 'tests.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = ['vitest/vitest.mjs', 'run', ...projects, ...reporters];
  const { succeeded, seconds } = await runProgram('tests', command);
  const { passed, failed } = existsSync(file)
    ? countTests(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  return { name: 'tests', passed, failed: succeeded ? failed : Math.max(1, failed), seconds };
}

/**
 * Skipped tests count as neither; a file that fails before its first test counts as one failure.
 * @param {string} report of vitest's JSON reporter
 */
function countTests(report) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report);
  /** @type {{ status: string, assertionResults: readonly { status: string }[] }[]} */
  const files = testResults;
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

/**
 * @param {string} heading
 * @param {readonly string[]} command
 * @returns {Promise<{ succeeded: boolean, seconds: number }>}
 */
function runProgram(heading, [program, ...args]) {
  process.stdout.write(`\n== ${heading} ==\n`);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', program ?? ''), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ succeeded) =>
      resolve({ succeeded, seconds: (performance.now() - startedAt) / 1000 });
    child.on('error', () => finish(false));
    child.on('close', (code) => finish(code === 0));
  });
}

/** @param {readonly Outcome[]} outcomes */
function printOutcomes(outcomes) {
  const lines = outcomes.map(({ name, passed, failed, seconds }) =>
    [
      name.padEnd(8),
      String(passed).padStart(6),
      String(failed).padStart(7),
      seconds.toFixed(1).padStart(9),
    ].join(''),
  );
  const total = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const heading = `${'check'.padEnd(8)}passed failed  seconds`;
  process.stdout.write(`\n${[heading, ...lines].join('\n')}\n\n`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
}
