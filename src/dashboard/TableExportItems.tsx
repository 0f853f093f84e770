import type { TableExport } from './ChartExport.ts';
import { useTableExport } from './useTableExport.ts';

const NAMES: Record<TableExport, string> = {
  png: 'Image (PNG)',
  svg: 'Drawing (SVG)',
  shown: 'What is shown (CSV)',
  everything: 'Everything (CSV)',
  copy: 'Copy for a spreadsheet',
};

interface TableExportItemsProps {
  readonly formats: readonly TableExport[];
  /** In place of the usual names, where a menu is not the table's own. */
  readonly names?: Partial<Record<TableExport, string>>;
}

/** Ways to take the table away, as the buttons of a menu. */
export function TableExportItems({ formats, names = {} }: TableExportItemsProps) {
  const exportTable = useTableExport();
  return formats.map((format) => (
    <button key={format} type="button" data-closes onClick={() => exportTable(format)}>
      {names[format] ?? NAMES[format]}
    </button>
  ));
}
