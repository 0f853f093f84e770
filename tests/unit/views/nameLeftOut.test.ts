import { describe, expect, it } from 'vitest';
import { loadDefaultBuiltIn } from '../../../src/sources/builtIn.ts';
import { nameLeftOut } from '../../../src/views/nameLeftOut.ts';
import { createCompared } from '../../helpers/createCompared.ts';

const reply = loadDefaultBuiltIn();

function nameWithout(...codes: readonly number[]) {
  const shown = [...Array(16).keys()].filter((code) => !codes.includes(code));
  return nameLeftOut(createCompared(reply, { selection: { offence: { type: 'members', codes: shown } } }));
}

describe('rows left out of a change', () => {
  it('are named where there is one and counted where there are more', () => {
    expect(nameWithout(0)).toBe('Harassment');
    expect(nameWithout(15)).toBe('Aggravated harassment, fear of violence');
    expect(nameWithout(3, 1)).toBe('2 offences');
  });

  it('have no name where there are none, nor where nothing is left', () => {
    expect(nameWithout()).toBeNull();
    expect(nameWithout(...Array(16).keys())).toBeNull();
  });
});
