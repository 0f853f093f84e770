import { describe, expect, it } from 'vitest';
import {
  EMPTY_SELECTION,
  type Selection,
  selectRange,
  setIncluded,
  toggleAlso,
  toggleOnly,
  withClause,
} from '../../../src/engine/Selection.ts';

const rows = { dimension: 'row', memberCount: 4, ordered: false };
const only = (...codes: readonly number[]): Selection => ({ row: { type: 'members', codes } });

describe('a plain click', () => {
  it('selects one row alone, and a second one clears it', () => {
    expect(toggleOnly(only(1, 2), rows, [3])).toEqual(only(3));
    expect(toggleOnly(only(3), rows, [3])).toEqual({});
  });
});

describe('a click with Ctrl', () => {
  it('starts from the row clicked where nothing is filtered', () => {
    expect(toggleAlso(EMPTY_SELECTION, rows, [2])).toEqual(only(2));
  });

  it('adds what is missing of a family before it takes the family away', () => {
    expect(toggleAlso(only(0), rows, [0, 1])).toEqual(only(0, 1));
    expect(toggleAlso(only(0, 1, 2), rows, [0, 1])).toEqual(only(2));
  });

  it('clears the filter when the last row leaves or all have joined', () => {
    expect(toggleAlso(only(2), rows, [2])).toEqual({});
    expect(toggleAlso(only(0, 1, 2), rows, [3])).toEqual({});
  });
});

describe('a checkbox', () => {
  it('takes a row from the full list', () => {
    expect(setIncluded(EMPTY_SELECTION, rows, [0], false)).toEqual(only(1, 2, 3));
  });

  it('can leave nothing selected', () => {
    expect(setIncluded(only(2), rows, [2], false)).toEqual(only());
  });
});

describe('a click with Shift', () => {
  it('selects the run on screen, in either direction', () => {
    expect(selectRange(EMPTY_SELECTION, rows, [3, 1, 0, 2], [1], [2])).toEqual(only(0, 1, 2));
    expect(selectRange(EMPTY_SELECTION, rows, [3, 1, 0, 2], [2], [1])).toEqual(only(0, 1, 2));
  });

  it('takes families whole at both ends', () => {
    expect(selectRange(EMPTY_SELECTION, rows, [0, 1, 2, 3], [0, 1], [2, 3])).toBe(EMPTY_SELECTION);
    expect(selectRange(EMPTY_SELECTION, rows, [3, 0, 2, 1], [2], [3, 0])).toEqual(only(0, 2, 3));
    expect(selectRange(EMPTY_SELECTION, rows, [3, 0, 2, 1], [3, 0], [2])).toEqual(only(0, 2, 3));
  });

  it.each([[[]], [[9]]])('counts an anchor of %j as the row clicked', (anchor) => {
    expect(selectRange(EMPTY_SELECTION, rows, [0, 1, 2, 3], anchor, [2])).toEqual(only(2));
  });

  it('changes nothing when the row is not on screen', () => {
    const selection = only(0, 1);
    expect(selectRange(selection, rows, [0, 1], [0], [3])).toBe(selection);
    expect(selectRange(EMPTY_SELECTION, rows, [0, 1], [0], [3])).toBe(EMPTY_SELECTION);
  });
});

describe('a selection', () => {
  it('is the same object when a clause does not change', () => {
    const selection: Selection = { row: { type: 'interval', first: 1, last: 2 } };
    expect(withClause(selection, 'row', { type: 'interval', first: 1, last: 2 })).toBe(selection);
    expect(withClause(selection, 'other', undefined)).toBe(selection);
  });
});
