import react from '@vitejs/plugin-react';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './src/sources/datasetPlugin.ts';
import { generatedPlugin } from './src/sources/generatedPlugin.ts';

const DEFAULT_PORT = 4173;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** With these a page may share memory with its workers, so that a large table is held once. Without them it is copied. */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Writes the policy into the built page, so that it holds on any host; not in development, where hot reloading needs inline scripts. */
function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Serves the built page compressed, as any host would: sizes and loading times are then what users get. */
function compressedPreviewPlugin(): Plugin {
  return {
    name: 'compressed-preview',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(compression() as unknown as Connect.NextHandleFunction);
    },
  };
}

const setupForEveryTest = 'tests/helpers/failOnConsole.ts';

/** One vitest project per folder of tests, with the plugins of this file. */
function testProject(name: string, environment: 'node' | 'jsdom', setupFiles: string[] = []) {
  return {
    extends: true as const,
    test: {
      name,
      environment,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      setupFiles: [setupForEveryTest, ...setupFiles],
      restoreMocks: true,
      unstubGlobals: true,
    },
  };
}

const browserProject = {
  extends: true as const,
  test: {
    ...testProject('browser', 'node').test,
    include: ['tests/{browser,gallery}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/helpers/serveDashboard.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Budgets are measured here: one file at a time, after every other project.
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
};

export default defineConfig({
  base: './',
  plugins: [
    react(),
    datasetPlugin(),
    generatedPlugin('tests/helpers/generateDataset.ts'),
    contentSecurityPolicyPlugin(),
    compressedPreviewPlugin(),
  ],
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // The budget is for what is sent, with gzip: tests/repo/size.test.ts.
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  // Else every page of the tree is scanned, and the bench's own packages are not here.
  optimizeDeps: { entries: ['index.html', 'tests/gallery/index.html'] },
  server: { host: 'localhost', headers: ISOLATION_HEADERS },
  preview: {
    host: 'localhost',
    port: Number(process.env.PORT || DEFAULT_PORT),
    headers: {
      ...ISOLATION_HEADERS,
      'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  test: {
    projects: [
      testProject('unit', 'node'),
      testProject('property', 'node'),
      testProject('components', 'jsdom', ['tests/helpers/setupComponents.ts']),
      testProject('repo', 'node'),
      browserProject,
    ],
  },
});
