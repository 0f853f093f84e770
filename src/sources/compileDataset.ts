import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type SerialisedDataset, serialiseDataset } from '../dataset/serialiseDataset.ts';
import { type DatasetDescription, parseDescription } from '../importers/DatasetDescription.ts';
import { readReply } from '../importers/readReply.ts';
import type { Problem } from '../lib/Problem.ts';

/** The files of one built-in table, by name in its folder. */
export const DATASET_FILES = { description: 'dataset.json', reply: 'reply.txt' } as const;

export interface CompiledDataset {
  readonly dataset: SerialisedDataset;
  /** One line per warning: file, place and sentence. */
  readonly warnings: readonly string[];
}

/** Reads the description in a folder; throws an error that lists every problem with its file. */
export function readDescription(folder: string): DatasetDescription {
  const file = join(folder, DATASET_FILES.description);
  const parsed = parseDescription(parseJson(file));
  if (!parsed.ok) throw createBuildError(file, parsed.error);
  if (parsed.value.id !== basename(folder)) {
    throw new Error(
      `${file}: id: expected the name of its folder, ${basename(folder)}, got ${parsed.value.id}`,
    );
  }
  return parsed.value;
}

/** Makes the files in a folder into one dataset; throws an error that lists every problem with file, row and column. */
export function compileDataset(folder: string): CompiledDataset {
  const description = readDescription(folder);
  const file = join(folder, DATASET_FILES.reply);
  const { dataset, problems } = readReply(readText(file), description);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (dataset === null) throw createBuildError(file, errors);
  const warnings = problems.map((problem) => `${file}: ${problem.message}`);
  return { dataset: serialiseDataset(dataset), warnings };
}

function createBuildError(file: string, problems: readonly Problem[]): Error {
  const lines = problems.map(({ message, code }) => `  ${message} [${code}]`);
  const heading = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return new Error([`${file}: ${heading}`, ...lines].join('\n'));
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new Error(`${file}: expected JSON; ${cause.message}`, { cause });
  }
}

function readText(file: string): string {
  if (!existsSync(file)) throw new Error(`${file}: expected a file, got nothing`);
  return readFileSync(file, 'utf8');
}
