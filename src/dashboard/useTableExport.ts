import { selectRowDimension } from '../store/selectors/compared.ts';
import { selectHeadline, selectTable } from '../store/selectors/views.ts';
import { toGrid } from '../table/toGrid.ts';
import { createAlt } from '../views/captions.ts';
import { announce } from './announce.ts';
import { useDashboardStore } from './DashboardContext.tsx';
import { createContent, createName } from './useExport.ts';

export type TableExport = 'png' | 'svg' | 'shown' | 'everything' | 'copy';

const COPIED = 'Copied the figures as shown: paste them into a spreadsheet.';

/** Exports the table as on screen, or every figure of the dataset; the code for it is fetched when first used. */
export function useTableExport(): (format: TableExport) => Promise<void> {
  const store = useDashboardStore();
  return async (format) => {
    const state = store.getState();
    const { sort, hiddenColumns, collapsed } = state.view;
    const nameLabel = selectRowDimension(state).label;
    const grid = toGrid(selectTable(state), { sort, hiddenColumns, collapsed, nameLabel });
    const columns = grid.columns.map(({ label }) => label);
    const rows = grid.rows.map(({ cells }) => cells.map(toPlainNumber));
    if (format === 'copy') {
      const { copyText } = await import('../exporters/copyText.ts');
      const { writeTabText } = await import('../exporters/tableText.ts');
      const result = await copyText(
        writeTabText(
          columns,
          rows.map((cells) => cells.map(String)),
        ),
      );
      announce(store, result.ok ? COPIED : result.error.message);
      return;
    }
    if (format === 'shown' || format === 'everything') {
      const { saveFile } = await import('../exporters/saveFile.ts');
      const csv =
        format === 'shown'
          ? (await import('../exporters/writeCsv.ts')).writeCsv([columns, ...rows])
          : (await import('../exporters/tidyCsv.ts')).tidyCsv(state.dataset);
      const kind = format === 'shown' ? 'table' : 'everything';
      saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), await createName(state, kind, 'csv'));
      return;
    }
    const { exportTableImage } = await import('./exportImage.tsx');
    const { finding } = selectHeadline(state);
    const figures = { columns, rows: grid.rows.map(({ cells }) => cells) };
    const content = await createContent(state, {
      title: finding,
      alt: createAlt('Table', finding, figures),
      notes: [],
    });
    await exportTableImage(content, grid, format, await createName(state, 'table', format));
  };
}

/** `+1,515` as 1515, so that a spreadsheet can count with it; any other text as it is. */
function toPlainNumber(text: string): string | number {
  const plain = text.replaceAll(',', '').replace('\u2212', '-').replace(/^\+/, '');
  return /^-?\d+$/.test(plain) ? Number(plain) : text;
}
