import { describe, expect, it } from 'vitest';
import { describeSource, formatSourceLine } from '../../../src/exporters/formatSourceLine.ts';

describe('describeSource', () => {
  it('names the publisher, the date, the licence and the table', () => {
    const source = { label: 'Force', date: 'May 2021', licence: 'Open licence.' };
    expect(describeSource({ source, title: 'Things' })).toBe(
      'Source: Force, May 2021. Open licence. Table: Things.',
    );
  });

  it('leaves out what is not known', () => {
    expect(describeSource({ source: { label: 'Force' }, title: 'Things' })).toBe(
      'Source: Force. Table: Things.',
    );
  });
});

describe('formatSourceLine', () => {
  it.each(['2026-11-24', '2026-11-24T12:00:00'])('ends in the day of %s', (date) => {
    expect(formatSourceLine('Source: Force', date)).toBe(
      'Source: Force. Made with Offence Explorer on 24 November 2026.',
    );
  });
});
