import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Sparkline } from '../../../src/charts/Sparkline.tsx';

function pathOf(values: readonly (number | null)[], crossed: readonly boolean[] = values.map(() => false)) {
  const { container } = render(<Sparkline trend={{ values, crossed }} colour="#12436D" />);
  return container.querySelector('path')!.getAttribute('d')!;
}
const parts = (path: string) => path.split('M').length - 1;

it('is one line through every number', () => {
  expect(parts(pathOf([1, 2, 3, 4]))).toBe(1);
  expect(pathOf([1, 2, 3, 4]).match(/L/g)).toHaveLength(3);
});

it('breaks where a number is missing or the rules changed', () => {
  expect(parts(pathOf([1, null, 3, 4]))).toBe(2);
  expect(parts(pathOf([1, 2, 3, 4], [false, false, true, false]))).toBe(2);
});

it('draws a year that stands alone', () => {
  expect(pathOf([null, 5, null])).toMatch(/^M[\d.]+,[\d.]+h0$/);
});
