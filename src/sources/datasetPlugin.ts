import { existsSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { DatasetDescription } from '../importers/DatasetDescription.ts';
import { compileDataset, DATASET_FILES, readDescription } from './compileDataset.ts';

const LIST = 'virtual:built-in-datasets';
const ITEM = 'virtual:built-in-dataset/';
/** Rollup's convention: other plugins leave ids with this prefix alone. */
const RESOLVED = '\0';

/**
 * Vite plugin: makes each folder in `dataFolder` (`dataset.json` and `reply.txt`) into a module at build time.
 *
 * `virtual:built-in-datasets` lists them and carries the default one, `virtual:built-in-dataset/<id>` is one of them.
 * The default is the folder whose description says so, else the first by name. A problem in a table stops the build
 * with its file, row and column; in development the page shows it and follows changes to the files.
 */
export function datasetPlugin(dataFolder = 'data'): Plugin {
  let root = resolve(dataFolder);
  return {
    name: 'built-in-datasets',
    configResolved(config) {
      root = resolve(config.root, dataFolder);
    },
    resolveId(id) {
      return id === LIST || id.startsWith(ITEM) ? RESOLVED + id : null;
    },
    load(id) {
      if (id === RESOLVED + LIST) {
        const folders = listFolders(root);
        for (const folder of folders) this.addWatchFile(join(folder, DATASET_FILES.description));
        return createListModule(folders.map(readDescription), root);
      }
      if (!id.startsWith(RESOLVED + ITEM)) return null;
      const folder = join(root, id.slice((RESOLVED + ITEM).length));
      for (const file of Object.values(DATASET_FILES)) this.addWatchFile(join(folder, file));
      const { dataset, warnings } = compileDataset(folder);
      for (const warning of warnings) this.warn(warning);
      return createItemModule(dataset);
    },
    hotUpdate({ file }) {
      if (!resolve(file).startsWith(root + sep)) return;
      for (const [id, module] of this.environment.moduleGraph.idToModuleMap) {
        if (id.startsWith(RESOLVED + LIST) || id.startsWith(RESOLVED + ITEM)) {
          this.environment.moduleGraph.invalidateModule(module);
        }
      }
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

function listFolders(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => join(root, entry.name)).sort();
}

function createListModule(descriptions: readonly DatasetDescription[], root: string): string {
  const chosen = descriptions.filter((description) => description.default);
  const first = chosen[0] ?? descriptions[0];
  if (first === undefined) throw new Error(`${root}: expected a folder per built-in table, got none`);
  if (chosen.length > 1) {
    throw new Error(`${root}: expected one default table, got ${chosen.map(({ id }) => id).join(', ')}`);
  }
  const items = descriptions.map(({ id, shortTitle }) => {
    // The default is in this chunk already: importing it again, lazily, would be a second way to the same module.
    const load =
      id === first.id
        ? 'Promise.resolve({ default: defaultDataset })'
        : `import(${JSON.stringify(ITEM + id)})`;
    return `  { id: ${JSON.stringify(id)}, shortTitle: ${JSON.stringify(shortTitle)}, load: () => ${load} },`;
  });
  return [
    `import defaultDataset from ${JSON.stringify(ITEM + first.id)};`,
    'export { defaultDataset };',
    'export const builtInDatasets = [',
    ...items,
    '];',
  ].join('\n');
}

/** Browsers read a long JSON text faster than the same object written as code. */
function createItemModule(dataset: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(dataset))});`;
}
