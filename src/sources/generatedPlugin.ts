import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:generated-dataset';
const RESOLVED = `\0${ID}`;

/** The mode in which a built page can open generated tables too: for the bench. */
export const BENCH_MODE = 'bench';

/**
 * Vite plugin: `virtual:generated-dataset` exports `openGenerated` out of `file`, a table of any size made from a
 * seed, in development and in the mode of the bench. In the page as shipped it is null and nothing of it is there.
 */
export function generatedPlugin(file: string): Plugin {
  let isOffered = false;
  let path = file;
  return {
    name: 'generated-dataset',
    configResolved({ command, mode, root }) {
      isOffered = command === 'serve' || mode === BENCH_MODE;
      path = resolve(root, file);
    },
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      if (!isOffered) return 'export const openGenerated = null;';
      return `export const openGenerated = async (id) => (await import(${JSON.stringify(path)})).openGenerated(id);`;
    },
  };
}
