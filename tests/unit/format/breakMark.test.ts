import { describe, expect, it } from 'vitest';
import { BREAK_MARK, BREAK_NOTE, withBreakMark, withBreakReason } from '../../../src/format/breakMark.ts';

describe('the mark of a rule change', () => {
  it('follows a change that crosses one, and no other', () => {
    expect(withBreakMark('+1,435', true)).toBe('+1,435 †');
    expect(withBreakMark('+1,435', false)).toBe('+1,435');
  });

  it('is explained where a description stands by itself, once', () => {
    expect(withBreakReason('Stalking: +28 †, 7 in 2015-16')).toBe(
      'Stalking: +28 †, 7 in 2015-16. † Not strictly comparable: the recording rules changed between the two years.',
    );
    expect(withBreakReason('Stalking: +28')).toBe('Stalking: +28');
  });

  it('begins the note under the view', () => {
    expect(BREAK_NOTE.startsWith(`${BREAK_MARK} `)).toBe(true);
    expect(BREAK_NOTE).toMatch(/not strictly comparable\.$/);
  });
});
