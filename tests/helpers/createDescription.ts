import type { DatasetDescription, MeasureDescription } from '../../src/importers/DatasetDescription.ts';

interface Names {
  readonly rows: readonly string[];
  /** Headings; one that ends in ` of ` and another heading is a subset of it. */
  readonly columns: readonly string[];
}

/** The shortest description of a table with these rows and columns. */
export function createDescription({ rows, columns }: Names): DatasetDescription {
  return {
    version: 1,
    id: 'shapes',
    title: 'Shapes',
    shortTitle: 'Shapes',
    publisher: 'A publisher',
    source: { label: 'A reply' },
    notes: [],
    category: {
      id: 'shape',
      label: 'Shape',
      labelPlural: 'Shapes',
      members: rows.map((label, index) => ({ id: `row-${index}`, label, shortLabel: label })),
    },
    time: { id: 'year', label: 'Year', labelPlural: 'Years' },
    measures: columns.map((text, index) => createMeasure(text, index, columns)),
    breaks: [],
  };
}

function createMeasure(text: string, index: number, columns: readonly string[]): MeasureDescription {
  const [column = '', whole] = text.split(' of ');
  return {
    id: `measure-${index}`,
    column,
    label: column,
    noun: column,
    nounPlural: column,
    subject: column,
    participle: 'counted',
    ...(whole !== undefined && { subsetOf: `measure-${columns.indexOf(whole)}` }),
  };
}
