import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreDataset } from '../../../src/dataset/serialiseDataset.ts';
import { datasetPlugin } from '../../../src/sources/datasetPlugin.ts';
import { createDescription } from '../../helpers/createDescription.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'datasets-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function addTable(id: string, reply: string, change: object = {}): void {
  const folder = join(root, 'data', id);
  mkdirSync(folder, { recursive: true });
  const description = createDescription({ rows: ['Circles', 'Squares'], columns: ['Count'] });
  writeFileSync(
    join(folder, 'dataset.json'),
    JSON.stringify({ ...description, id, shortTitle: `Table ${id}`, ...change }),
  );
  writeFileSync(join(folder, 'reply.txt'), reply);
}

/** The chunks of a build that uses the list, and what it warned of. */
async function buildList(): Promise<{
  chunks: readonly Rolldown.OutputChunk[];
  warnings: readonly string[];
}> {
  const warnings: string[] = [];
  writeFileSync(join(root, 'entry.js'), "export * from 'virtual:built-in-datasets';");
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [datasetPlugin()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      lib: { entry: 'entry.js', formats: ['es'], fileName: 'entry' },
      rolldownOptions: { onwarn: (warning) => warnings.push(warning.message) },
    },
  });
  const outputs = [output].flat() as Rolldown.RolldownOutput[];
  return { chunks: outputs.flatMap((one) => one.output).filter((chunk) => chunk.type === 'chunk'), warnings };
}

/** The dataset in a chunk. */
function readDataset(code: string) {
  const literal = /JSON\.parse\((.*)\)/.exec(code)?.[1] ?? '""';
  // The bundler may choose other quotes than JSON's.
  const text = literal.startsWith('"') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
  return restoreDataset(JSON.parse(text));
}

const RIGHT = '\t2001\t2002\nCircles\t1\t2\nSquares\t3\t4\n';

describe('datasetPlugin', () => {
  it('puts the default table in the entry and each other in a chunk of its own', async () => {
    addTable('a', RIGHT);
    addTable('b', RIGHT.replace('4', '5'), { default: true });
    const { chunks, warnings } = await buildList();
    const entry = chunks.find((chunk) => chunk.isEntry);
    const others = chunks.filter((chunk) => chunk.code.includes('JSON.parse') && !chunk.isEntry);
    expect(warnings).toEqual([]);
    expect(readDataset(entry!.code).id).toBe('b');
    expect(others.map((chunk) => readDataset(chunk.code).id)).toEqual(['a']);
    expect(entry!.code).toContain('Table a');
    expect(Array.from(readDataset(entry!.code).cube.measures[0]!.values)).toEqual([1, 2, 3, 5]);
  });

  it('opens on the first table by name when none is the default', async () => {
    addTable('b', RIGHT);
    addTable('a', RIGHT);
    const entry = (await buildList()).chunks.find((chunk) => chunk.isEntry);
    expect(readDataset(entry!.code).id).toBe('a');
  });

  it('stops the build with the file, row and column of every problem', async () => {
    addTable('a', '\t2001\t2002\nCircles\t1x\t2\nSquares\t3\t4\nTotal\t4\t7\n');
    const stop = buildList();
    await expect(stop).rejects.toThrow(/reply\.txt: 2 problems/);
    await expect(stop).rejects.toThrow('Line 2, row “Circles”, column “2001”: “1x” cannot be read');
    await expect(stop).rejects.toThrow('Line 4, row “Total”, column “2002”: the printed total is 7');
  });

  it('warns and goes on when a problem is a warning', async () => {
    addTable('a', RIGHT.replace('4', '-4'));
    const { warnings } = await buildList();
    expect(warnings).toEqual([
      expect.stringContaining('Line 3, row “Squares”, column “2002”: −4 is below 0'),
    ]);
  });

  it.each([
    ['no tables', () => {}, 'expected a folder per built-in table, got none'],
    [
      'two defaults',
      () => ['a', 'b'].forEach((id) => void addTable(id, RIGHT, { default: true })),
      'expected one default table, got a, b',
    ],
    [
      'an id that is not the folder',
      () => addTable('a', RIGHT, { id: 'c' }),
      'expected the name of its folder, a, got c',
    ],
    ['a wrong field', () => addTable('a', RIGHT, { title: 3 }), 'Title: expected text, got 3.'],
  ])('stops the build on %s', async (_name, prepare, message) => {
    prepare();
    await expect(buildList()).rejects.toThrow(message);
  });
});
