import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { composeImage, type Plot } from '../exporters/composeImage.ts';
import { composeTableImage } from '../exporters/composeTableImage.ts';
import type { KeyEntry } from '../exporters/drawKey.ts';
import { formatPixels } from '../exporters/drawText.ts';
import type { ImageContent } from '../exporters/ImageContent.ts';
import { plotWidth } from '../exporters/imageStyle.ts';
import { saveFile } from '../exporters/saveFile.ts';
import { svgToPng } from '../exporters/svgToPng.ts';
import type { TableGrid } from '../exporters/TableGrid.ts';
import type { DrawAtSize, ImageFormat } from './ChartExport.ts';

/** Attributes that only the page needs. */
const PAGE_ONLY = /^(class|id|tabindex|style|role|cursor|pointer-events|clip-path|xmlns|aria-.*|data-.*)$/;

/** Marks that only the page needs: what a pointer meets, the outline of what is in focus, and unused clip paths. */
const PAGE_ONLY_MARKS =
  '[data-page-only],[role="slider"],.chart-hit,.chart-focus,[fill="transparent"],[stroke="transparent"],defs,title,desc,style';

/** Draws a chart at the design size whatever the window, puts its caption around it and hands it to the browser. */
export async function exportChartImage(
  content: ImageContent,
  key: readonly KeyEntry[],
  draw: DrawAtSize,
  format: ImageFormat,
  fileName: string,
): Promise<void> {
  const width = plotWidth();
  const { node, height } = draw({ width });
  const markup = await renderPlot(node);
  await saveImage(composeImage(content, { markup, width, height, key } satisfies Plot), format, fileName);
}

export async function exportTableImage(
  content: ImageContent,
  table: TableGrid,
  format: ImageFormat,
  fileName: string,
): Promise<void> {
  await saveImage(composeTableImage(content, table), format, fileName);
}

async function saveImage(svg: string, format: ImageFormat, fileName: string): Promise<void> {
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg, 2);
  saveFile(blob, fileName);
}

/** The inside of a chart's `<svg>`, rendered off the page with nothing in it that only the page understands. */
async function renderPlot(node: ReactNode): Promise<string> {
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute;left:-10000px;top:0;visibility:hidden';
  host.ariaHidden = 'true';
  host.inert = true;
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => root.render(node));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const svg = host.querySelector('svg');
    if (svg === null) throw new Error('renderPlot: expected an svg element, got none');
    const copy = svg.cloneNode(true) as SVGSVGElement;
    cleanPlot(copy);
    return Array.from(copy.childNodes, (child) => new XMLSerializer().serializeToString(child))
      .join('')
      .replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
  } finally {
    root.unmount();
    host.remove();
  }
}

function cleanPlot(plot: SVGSVGElement): void {
  for (const element of plot.querySelectorAll(PAGE_ONLY_MARKS)) element.remove();
  for (const element of plot.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (PAGE_ONLY.test(name)) element.removeAttribute(name);
      else
        element.setAttribute(
          name,
          value.replace(LONG_NUMBER, (digits) => formatPixels(Number(digits))),
        );
    }
  }
  for (const text of plot.querySelectorAll('text[stroke]')) separateHalo(text);
  for (const group of [...plot.querySelectorAll('g')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
  }
}

const LONG_NUMBER = /-?\d+\.\d{3,}/g;

/** Office programs draw an outline over its text whatever its paint order, so the outline becomes a text behind it. */
function separateHalo(text: Element): void {
  const halo = text.cloneNode(true) as Element;
  halo.setAttribute('fill', halo.getAttribute('stroke')!);
  halo.setAttribute('aria-hidden', 'true');
  text.before(halo);
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin']) text.removeAttribute(name);
}
