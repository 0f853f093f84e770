import type { MemberPick } from '../views/MemberPick.ts';
import type { ChartPalette } from './palette.ts';

/** What every chart takes: state without pixels, a size, colours, and where its events go. */
export interface ChartProps<View> {
  readonly view: View;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Accessible name of the chart. */
  readonly label: string;
  readonly palette: ChartPalette;
  readonly onPick?: (pick: MemberPick) => void;
  /** The first key of what is pointed at or focused, or null. */
  readonly onHighlight?: (key: string | null) => void;
}
