// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../src/exporters/copyText.ts';

describe('copyText', () => {
  it('puts the text on the clipboard', async () => {
    const writeText = vi.fn(async () => {});
    expect(await copyText('a\tb', { writeText })).toEqual({ ok: true, value: null });
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a\tb');
  });

  it('says what to do when the browser refuses', async () => {
    const copied = await copyText('a', { writeText: () => Promise.reject(new Error('NotAllowedError')) });
    expect(copied).toMatchObject({ ok: false, error: { code: 'clipboard-refused', severity: 'error' } });
  });

  it('says what to do on a page without a clipboard', async () => {
    expect(await copyText('a')).toMatchObject({ ok: false, error: { code: 'clipboard-unavailable' } });
  });
});
