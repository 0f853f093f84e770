import { textWidth, truncateText } from '../lib/textWidth.ts';
import { type Drawn, drawLine, formatPixels } from './drawText.ts';
import { COLOURS, TEXT_STYLES } from './imageStyle.ts';

/** One entry of a key: a sample as it is in the plot, and what it stands for. */
export interface KeyEntry {
  readonly label: string;
  /** A colour SVG knows: `#12436D`. */
  readonly colour: string;
  readonly symbol: 'line' | 'dashes' | 'solid' | 'hollow' | 'square';
}

const SYMBOL_WIDTH: Record<KeyEntry['symbol'], number> = {
  line: 24,
  dashes: 24,
  solid: 12,
  hollow: 12,
  square: 12,
};
const SYMBOL_GAP = 7;
const ENTRY_GAP = 22;

/** Entries side by side, on as many lines as they need in `width` pixels; no entries take no room. */
export function drawKey(entries: readonly KeyEntry[], x: number, top: number, width: number): Drawn {
  const style = TEXT_STYLES.key;
  const drawn: string[] = [];
  let left = x;
  let row = 0;
  for (const entry of entries) {
    const lead = SYMBOL_WIDTH[entry.symbol] + SYMBOL_GAP;
    const label = truncateText(entry.label, width - lead, style.fontSize);
    const entryWidth = lead + textWidth(label, style.fontSize);
    if (left > x && left + entryWidth > x + width) {
      left = x;
      row += 1;
    }
    const middle = top + (row + 0.5) * style.lineHeight;
    drawn.push(drawSymbol(entry, left, middle));
    drawn.push(drawLine(label, left + lead, middle + style.fontSize * 0.36, style));
    left += entryWidth + ENTRY_GAP;
  }
  return { markup: drawn.join(''), height: entries.length === 0 ? 0 : (row + 1) * style.lineHeight };
}

function drawSymbol({ symbol, colour }: KeyEntry, x: number, middle: number): string {
  const left = formatPixels(x);
  const right = formatPixels(x + SYMBOL_WIDTH[symbol]);
  const y = formatPixels(middle);
  const centre = formatPixels(x + SYMBOL_WIDTH[symbol] / 2);
  switch (symbol) {
    case 'line':
    case 'dashes': {
      const dashes = symbol === 'dashes' ? ' stroke-dasharray="5 3"' : '';
      return `<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2.5"${dashes}/>`;
    }
    case 'solid':
      return `<circle cx="${centre}" cy="${y}" r="5" fill="${colour}"/>`;
    case 'hollow':
      return `<circle cx="${centre}" cy="${y}" r="4.25" fill="${COLOURS.paper}" stroke="${colour}" stroke-width="1.5"/>`;
    case 'square':
      return `<rect x="${left}" y="${formatPixels(middle - 6)}" width="12" height="12" fill="${colour}"/>`;
  }
}
