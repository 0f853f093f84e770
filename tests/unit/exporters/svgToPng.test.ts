import { describe, expect, it, vi } from 'vitest';
import { type PngEnvironment, svgToPng } from '../../../src/exporters/svgToPng.ts';

const png = new Blob(['png'], { type: 'image/png' });

function createEnvironment(
  options: { decode?: () => Promise<void>; blob?: Blob | null; width?: number } = {},
) {
  const { decode = async () => {}, blob = png, width = 1000 } = options;
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({ drawImage: vi.fn() }),
    toBlob: (callback: BlobCallback) => callback(blob),
  };
  const revokeUrl = vi.fn();
  const environment: PngEnvironment = {
    createUrl: () => 'blob:1',
    revokeUrl,
    createImage: () =>
      ({ src: '', naturalWidth: width, naturalHeight: 500, decode }) as unknown as HTMLImageElement,
    createCanvas: () => canvas as unknown as HTMLCanvasElement,
  };
  return { environment, canvas, revokeUrl };
}

describe('svgToPng', () => {
  it('draws the document at twice its size and lets its address go', async () => {
    const { environment, canvas, revokeUrl } = createEnvironment();
    expect(await svgToPng('<svg/>', undefined, environment)).toBe(png);
    expect([canvas.width, canvas.height]).toEqual([2000, 1000]);
    expect(revokeUrl).toHaveBeenCalledExactlyOnceWith('blob:1');
  });

  it('lowers the scale of an image longer than a canvas may be', async () => {
    const { environment, canvas } = createEnvironment({ width: 16_384 });
    await svgToPng('<svg/>', 2, environment);
    expect([canvas.width, canvas.height]).toEqual([16_384, 500]);
  });

  it('wraps what went wrong once and lets the address go', async () => {
    const cause = new Error('broken');
    const { environment, revokeUrl } = createEnvironment({ decode: () => Promise.reject(cause) });
    await expect(svgToPng('<svg/>', 2, environment)).rejects.toMatchObject({
      message: expect.stringContaining('svgToPng'),
      cause,
    });
    expect(revokeUrl).toHaveBeenCalledOnce();
  });

  it('fails when the browser gives no picture', async () => {
    const { environment } = createEnvironment({ blob: null });
    await expect(svgToPng('<svg/>', 2, environment)).rejects.toMatchObject({
      cause: new Error('canvas: no PNG of 2000 by 1000 pixels'),
    });
  });

  it('refuses a scale of 0', async () => {
    await expect(svgToPng('<svg/>', 0, createEnvironment().environment)).rejects.toThrow('got 0');
  });
});
