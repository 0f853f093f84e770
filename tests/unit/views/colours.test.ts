import { expect, it } from 'vitest';
import { createTrendView } from '../../../src/views/trend.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset } from '../../helpers/smallDatasets.ts';

const kinds = createPairDataset(
  Object.fromEntries(Array.from({ length: 9 }, (_, kind) => [`Kind ${kind}`, [[10 + kind, 1] as const]])),
);

function coloursOf(codes: readonly number[]) {
  const compared = createCompared(kinds, { selection: { kind: { type: 'members', codes } } });
  const { series } = createTrendView(compared, { scale: 'count', lines: 'members', periods: [0] });
  return series.map(({ label, colour, variant }) => [label, colour, variant]);
}

it('a line keeps its colour whatever else is selected; one of the same colour has another dash', () => {
  expect(coloursOf([1, 2])).toEqual([
    ['Kind 1', 1, 0],
    ['Kind 2', 2, 0],
  ]);
  expect(coloursOf([2, 8])).toEqual([
    ['Kind 2', 2, 0],
    ['Kind 8', 2, 1],
  ]);
});
