import { loadDefaultBuiltIn } from '../../../src/sources/builtIn.ts';

/**
 * The table that the dashboard opens on, one record per cell as crossfilter takes it.
 * @returns {{ records: { member: string, group: string, period: number, values: number[] }[], periods: string[], measures: string[] }}
 */
export function readCells() {
  const { dimensions, measures, cube } = loadDefaultBuiltIn();
  const timeIndex = dimensions.findIndex((dimension) => dimension.type === 'time');
  const categoryIndex = dimensions.findIndex((dimension) => dimension.grouping !== undefined);
  const time = dimensions[timeIndex];
  const category = dimensions[categoryIndex];
  const records = Array.from({ length: cube.length }, (_, row) => {
    const member = category.members[cube.codes[categoryIndex][row]];
    return {
      member: member.shortLabel,
      group: category.grouping.groups[member.group].shortLabel,
      period: cube.codes[timeIndex][row],
      values: cube.measures.map((column) => column.values[row]),
    };
  });
  return {
    records,
    periods: time.members.map((period) => period.shortLabel),
    measures: measures.map((measure) => measure.label),
  };
}
