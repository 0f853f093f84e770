import { describe, expect, it } from 'vitest';
import { builtInDatasets, loadBuiltIn, loadDefaultBuiltIn } from '../../../src/sources/builtIn.ts';

describe('the built-in tables', () => {
  it('can each be loaded by the id they are listed with', async () => {
    expect(builtInDatasets.length).toBeGreaterThan(0);
    for (const { id, shortTitle } of builtInDatasets) {
      expect(await loadBuiltIn(id)).toMatchObject({ id, shortTitle });
    }
  });

  it('have a default one that is at hand at once', () => {
    expect(builtInDatasets.map(({ id }) => id)).toContain(loadDefaultBuiltIn().id);
  });

  it('do not include one nobody added', async () => {
    await expect(loadBuiltIn('gone')).rejects.toThrow('loadBuiltIn: expected one of');
  });
});
