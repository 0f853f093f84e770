import { describe, expect, it } from 'vitest';
import { cleanText, foldLabel } from '../../../src/importers/cleanText.ts';

describe('cleanText', () => {
  it.each([
    ['\uFEFF Alpha ', 'Alpha'],
    ['<b>Alpha</b> <br/>beta', 'Alpha beta'],
    ['**Alpha', 'Alpha'],
    ['Alpha**', 'Alpha'],
    ['_Alpha_', 'Alpha'],
    ['Alpha\\*', 'Alpha*'],
    ['Alpha &amp; beta', 'Alpha & beta'],
    ['a < b > c', 'a < b > c'],
    ['*', '*'],
    ['**', '**'],
    ['snake_case_', 'snake_case_'],
  ])('turns %j into %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('foldLabel', () => {
  it.each([
    'Alpha’s BETA',
    "<i>alpha's beta</i>",
    'Alpha’s Beta^',
    'Alpha’s Beta [note 2]',
    'Alpha’s  beta\\*',
  ])('takes %j for the same label', (text) => {
    expect(foldLabel(text)).toBe("alpha's beta");
  });

  it('keeps a label that is nothing but marks', () => {
    expect(foldLabel('*')).toBe('*');
  });
});
