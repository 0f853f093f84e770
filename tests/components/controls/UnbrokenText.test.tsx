import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UnbrokenText } from '../../../src/controls/UnbrokenText.tsx';

test('keeps every year of a text on one line and changes no letter', () => {
  const text = 'Offences rose from 518 in 2015-16 to 4,771 in 2019-20, send-offs and all';
  const { container } = render(<UnbrokenText>{text}</UnbrokenText>);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('.unbroken')].map((part) => part.textContent)).toEqual([
    '2015-16',
    '2019-20',
  ]);
});
