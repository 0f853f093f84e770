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
    ['Alpha<br>beta', 'Alpha beta'],
    ['<b>Al</b>pha', 'Alpha'],
    ['<LOW>', '<LOW>'],
    ['12<sup>1</sup>', '12<sup>1</sup>'],
    ['10 <sup>345</sup>', '10 <sup>345</sup>'],
    ['Alpha<sup>2</sup>', 'Alpha [note 2]'],
    ['12<b>5</b>', '12<b>5'],
    ['12<br/>345', '12<br/>345'],
    ['<b>1,2</b><i>34</i>', '1,2</b><i>34'],
    ['<td class="n">12</td>', '12'],
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
