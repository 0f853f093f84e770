import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { BENCH_MODE } from '../../src/sources/generatedPlugin.ts';
import { runBuild } from './buildDashboard.ts';
import { repoRoot } from './repoFiles.ts';

/** Builds and serves a dashboard that opens generated tables too; `close` takes both away. */
export async function serveGenerated(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const outDir = mkdtempSync(join(tmpdir(), 'offence-explorer-'));
  runBuild(['--mode', BENCH_MODE, '--outDir', outDir, '--emptyOutDir']);
  const server = await preview({
    root: repoRoot,
    logLevel: 'silent',
    build: { outDir },
    preview: { port: 0, open: false },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
