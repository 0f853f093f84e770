/** What turning an SVG into pixels needs of a browser. */
export interface PngEnvironment {
  readonly createUrl: (blob: Blob) => string;
  readonly revokeUrl: (url: string) => void;
  readonly createImage: () => HTMLImageElement;
  readonly createCanvas: () => HTMLCanvasElement;
}

const browser: PngEnvironment = {
  createUrl: (blob) => URL.createObjectURL(blob),
  revokeUrl: (url) => URL.revokeObjectURL(url),
  createImage: () => new Image(),
  createCanvas: () => document.createElement('canvas'),
};

/** The longest side Chromium and WebKit give a canvas, in pixels; a longer image is drawn at a lower scale. */
const MOST_PIXELS_A_SIDE = 16_384;

/**
 * Draws a standalone SVG document as a PNG, `scale` pixels of it to one of the document's.
 *
 * Rejects with one error, its cause inside, when the browser cannot read the document or has no memory for it.
 * Throws when `scale` is not above 0.
 */
export async function svgToPng(svg: string, scale = 2, environment: PngEnvironment = browser): Promise<Blob> {
  if (!(scale > 0 && Number.isFinite(scale))) throw new Error(`scale: expected above 0, got ${scale}`);
  const url = environment.createUrl(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = environment.createImage();
    image.src = url;
    await image.decode();
    return await encodeImage(image, scale, environment.createCanvas());
  } catch (cause) {
    throw new Error('svgToPng: expected an image that can be drawn, got an error', { cause });
  } finally {
    environment.revokeUrl(url);
  }
}

function encodeImage(image: HTMLImageElement, scale: number, canvas: HTMLCanvasElement): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image;
  const fitted = Math.min(scale, MOST_PIXELS_A_SIDE / Math.max(naturalWidth, naturalHeight));
  canvas.width = Math.round(naturalWidth * fitted);
  canvas.height = Math.round(naturalHeight * fitted);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('canvas: expected a 2d context, got none');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`canvas: no PNG of ${canvas.width} by ${canvas.height} pixels`));
      else resolve(blob);
    }, 'image/png');
  });
}
