import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildDashboard } from './buildDashboard.ts';
import { findBrowser } from './findBrowser.mjs';
import { repoRoot } from './repoFiles.ts';

/** What a browser test gets from the setup: the value, or in words why there is none. */
type Provided<Name extends string> = { readonly [key in Name | 'problem']?: string };

declare module 'vitest' {
  export interface ProvidedContext {
    browser: Provided<'path'>;
    dashboard: Provided<'url'>;
  }
}

/** Serves the built dashboard and finds a browser, once for all browser tests; a failure is provided to them, so that each says it. */
export default async function serveDashboard(project: TestProject): Promise<() => Promise<void>> {
  project.provide(
    'browser',
    attempt('path', () => findBrowser().path),
  );
  const problem = attempt('url', () => {
    buildDashboard();
    return '';
  });
  if (problem.problem !== undefined) {
    project.provide('dashboard', problem);
    return async () => {};
  }
  const server = await preview({ root: repoRoot, logLevel: 'silent', preview: { port: 0, open: false } });
  project.provide('dashboard', { url: server.resolvedUrls?.local[0] ?? '' });
  return () => server.close();
}

function attempt<Name extends string>(name: Name, find: () => string): Provided<Name> {
  try {
    return { [name]: find() } as Provided<Name>;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) } as Provided<Name>;
  }
}
