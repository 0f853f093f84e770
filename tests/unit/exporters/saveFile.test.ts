// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../../src/exporters/saveFile.ts';

describe('saveFile', () => {
  it('clicks a link with the name, then removes it and lets the address go', () => {
    const clicked: string[] = [];
    const later: (() => void)[] = [];
    const revokeUrl = vi.fn();
    const catchClick = (event: Event) => {
      event.preventDefault();
      const link = event.target as HTMLAnchorElement;
      clicked.push(`${link.href} ${link.download}`);
    };
    document.addEventListener('click', catchClick);
    saveFile(new Blob(['a']), 'a.csv', {
      createUrl: () => 'blob:1',
      revokeUrl,
      document,
      later: (callback) => later.push(callback),
    });
    document.removeEventListener('click', catchClick);
    expect(clicked).toEqual(['blob:1 a.csv']);
    expect(document.querySelector('a')).toBeNull();
    expect(revokeUrl).not.toHaveBeenCalled();
    for (const callback of later) callback();
    expect(revokeUrl).toHaveBeenCalledExactlyOnceWith('blob:1');
  });
});
