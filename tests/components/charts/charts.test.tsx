import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ComparisonChart } from '../../../src/charts/ComparisonChart.tsx';
import { ContributionChart } from '../../../src/charts/ContributionChart.tsx';
import { IMAGE_PALETTE } from '../../../src/charts/palette.ts';
import { ShareChart } from '../../../src/charts/ShareChart.tsx';
import { TrendChart } from '../../../src/charts/TrendChart.tsx';
import type { MemberPick } from '../../../src/views/MemberPick.ts';
import { comparison, contributions, shares, trend } from './smallViews.ts';

const frames = vi.hoisted(() => ({ renders: 0 }));

vi.mock('recharts', async (importOriginal) => {
  const recharts = await importOriginal<typeof import('recharts')>();
  return {
    ...recharts,
    LineChart: (props: object) => {
      frames.renders += 1;
      return <recharts.LineChart {...props} />;
    },
  };
});

const size = { width: 560, height: 240, label: 'Figures', palette: IMAGE_PALETTE };

function option(name: string): Element {
  return screen.getByRole('option', { name: new RegExp(`^${name}:`) });
}

describe('every chart', () => {
  const charts: readonly (readonly [string, ReactNode])[] = [
    ['trend', <TrendChart key="trend" view={trend()} {...size} />],
    ['comparison', <ComparisonChart key="comparison" view={comparison()} {...size} />],
    ['shares', <ShareChart key="shares" view={shares()} {...size} />],
    ['contributions', <ContributionChart key="contributions" view={contributions()} {...size} />],
  ];

  it.each(charts)('is a listbox with one tab stop: %s', (_, chart) => {
    const { container } = render(chart);
    expect(screen.getByRole('listbox', { name: 'Figures' })).toBeTruthy();
    expect(screen.getAllByRole('option').length).toBeGreaterThan(1);
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(container.querySelector('[role="application"]')).toBeNull();
    expect(
      container.querySelectorAll('.recharts-surface[tabindex], .recharts-wrapper[tabindex]'),
    ).toHaveLength(0);
  });

  it.each(charts)('hides every text besides the options: %s', (_, chart) => {
    const { container } = render(chart);
    for (const text of container.querySelectorAll('text'))
      expect(text.closest('[aria-hidden="true"]')).not.toBeNull();
  });
});

describe('a chart of rows', () => {
  it('says the figures of a row', () => {
    render(<ComparisonChart view={comparison()} {...size} />);
    expect(option('Alpha').getAttribute('aria-label')).toBe('Alpha: +30, 10 in before, 40 in after');
    expect(option('Alpha').getAttribute('data-keys')).toBe('m:row:alpha g:row:letters');
  });

  it('marks rows as selected only where others are not', () => {
    const { rerender } = render(<ComparisonChart view={comparison()} {...size} />);
    expect(screen.queryAllByRole('option', { selected: true })).toHaveLength(0);
    rerender(<ComparisonChart view={comparison({ shown: [1] })} {...size} />);
    expect(screen.getAllByRole('option', { selected: true })).toEqual([option('Beta')]);
  });

  it('picks by click, with Ctrl and with Shift', async () => {
    const picks: MemberPick[] = [];
    const user = userEvent.setup();
    render(<ShareChart view={shares()} {...size} onPick={(pick) => picks.push(pick)} />);
    await user.click(option('Beta'));
    await user.keyboard('{Control>}');
    await user.click(option('Alpha'));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(option('Gamma'));
    expect(picks).toEqual([
      { codes: [1], gesture: 'only', order: [0, 1, 2] },
      { codes: [0], gesture: 'also', order: [0, 1, 2] },
      { codes: [2], gesture: 'range', order: [0, 1, 2] },
    ]);
  });

  it('moves and picks by keys', async () => {
    const picks: MemberPick[] = [];
    const user = userEvent.setup();
    render(<ComparisonChart view={comparison()} {...size} onPick={(pick) => picks.push(pick)} />);
    await user.tab();
    expect(document.activeElement).toBe(option('Alpha'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(option('Beta'));
    await user.keyboard('{End}{Control>} {/Control}{Home}{Shift>}{ArrowDown}{/Shift}');
    expect(picks.map(({ codes, gesture }) => [codes[0], gesture])).toEqual([
      [1, 'only'],
      [2, 'also'],
      [1, 'range'],
    ]);
    await user.tab();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(option('Beta'));
  });

  it('reports what is pointed at and focused, and that nothing is', async () => {
    const keys: (string | null)[] = [];
    const user = userEvent.setup();
    render(<ComparisonChart view={comparison()} {...size} onHighlight={(key) => keys.push(key)} />);
    fireEvent.pointerOver(option('Alpha'));
    fireEvent.pointerOver(option('Beta'));
    fireEvent.pointerOver(option('Beta').querySelector('circle')!);
    fireEvent.pointerOut(option('Beta'), { relatedTarget: document.body });
    expect(keys).toEqual(['m:row:alpha', 'm:row:beta', null]);
    await user.tab();
    await user.tab();
    expect(keys.slice(3)).toEqual(['m:row:alpha', null]);
  });

  it('keeps the focus on an option that moves, and near one that leaves', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<ComparisonChart view={comparison()} {...size} />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    rerender(<ComparisonChart view={comparison({ order: [2, 1, 0] })} {...size} />);
    expect(document.activeElement).toBe(option('Beta'));
    rerender(<ComparisonChart view={comparison({ order: [2, 0] })} {...size} />);
    expect(document.activeElement).toBe(option('Gamma'));
  });
});

describe('the contributions', () => {
  it('open the rest in place of picking it, by click and by key', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    const onToggleRest = vi.fn();
    render(
      <ContributionChart view={contributions()} {...size} onPick={onPick} onToggleRest={onToggleRest} />,
    );
    await user.click(option('2 others'));
    await user.keyboard('{Enter}');
    expect(onToggleRest).toHaveBeenCalledTimes(2);
    expect(onPick).not.toHaveBeenCalled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ codes: [1, 2], gesture: 'also', order: [0, 1, 2] });
  });
});

describe('the number axis', () => {
  const ticks = (container: HTMLElement) => [...container.querySelectorAll('[data-axis] text')];
  const texts = (container: HTMLElement) => ticks(container).map((tick) => tick.textContent);

  it('has a grid line under each tick, from the first to the last of the domain', () => {
    const { container } = render(<ComparisonChart view={comparison()} {...size} />);
    const lines = [...container.querySelectorAll('[data-axis] line')].map((line) => line.getAttribute('x1'));
    expect(texts(container)[0]).toBe('0');
    expect(lines).toEqual(ticks(container).map((tick) => tick.getAttribute('x')));
  });

  it('stands beside lines, one grid line for each tick, the largest on top', () => {
    const { container } = render(<TrendChart view={trend()} {...size} />);
    const ys = [...container.querySelectorAll('[data-axis] line')].map((line) =>
      Number(line.getAttribute('y1')),
    );
    expect(ys.length).toBeGreaterThan(1);
    expect(ys).toHaveLength(texts(container).length);
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
    expect(texts(container)[0]).toBe('0');
  });

  it('does not change when marks change on it, and follows a new domain', () => {
    const { container, rerender } = render(<ComparisonChart view={comparison()} {...size} />);
    const before = texts(container);
    rerender(<ComparisonChart view={comparison({ shown: [0] })} {...size} />);
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1);
    expect(texts(container)).toEqual(before);
    rerender(<ComparisonChart view={comparison({ factor: 50 })} {...size} />);
    expect(texts(container)).not.toEqual(before);
    expect(texts(container).at(-1)).toBe('2,000');
  });
});

describe('the Recharts frame of the trend', () => {
  it('does not render while a brush is dragged, nor when an option gets the focus', () => {
    const props = { ...size, onBrush: () => {} };
    const { rerender } = render(<TrendChart view={trend()} {...props} brush={null} />);
    const before = frames.renders;
    rerender(<TrendChart view={trend({ shown: [1, 2] })} {...props} brush={{ first: 1, last: 2 }} />);
    act(() => (screen.getAllByRole('option')[1] as unknown as HTMLElement).focus());
    expect(frames.renders).toBe(before);
  });

  it('does not render for other figures, which have axis and grid of their own', () => {
    const texts = () => [...container.querySelectorAll('[data-axis] text')].map((tick) => tick.textContent);
    const { container, rerender } = render(<TrendChart view={trend()} {...size} />);
    const [before, ticks] = [frames.renders, texts()];
    rerender(<TrendChart view={trend({ factor: 50 })} {...size} />);
    expect(texts()).not.toEqual(ticks);
    expect(frames.renders).toBe(before);
  });

  it('renders for another size', () => {
    const { rerender } = render(<TrendChart view={trend()} {...size} />);
    const before = frames.renders;
    expect(before).toBeGreaterThan(0);
    rerender(<TrendChart view={trend()} {...size} width={size.width + 100} />);
    expect(frames.renders).toBeGreaterThan(before);
  });
});

describe('the brush of the trend', () => {
  function draw(brush: { first: number; last: number } | null = null) {
    const calls: unknown[] = [];
    const onPick = vi.fn();
    const { container } = render(
      <TrendChart
        view={trend()}
        {...size}
        brush={brush}
        onPick={onPick}
        onBrush={(range, phase) => calls.push([range, phase])}
      />,
    );
    const plot = container.querySelector('.chart-plot')!;
    const names = container.querySelector('.chart-periods')!;
    const xs = [...option('Alpha').querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx')));
    return { calls, onPick, plot, names, xs };
  }

  const pointer = (clientX: number) => ({ clientX, pointerId: 1, isPrimary: true, button: 0 });

  it('selects the periods dragged over, and says so once per change', () => {
    const { calls, plot, xs } = draw();
    fireEvent.pointerDown(plot, pointer(xs[1]! + 2));
    for (const x of [xs[1]! + 10, xs[2]! - 5, xs[2]!, xs[3]!]) fireEvent.pointerMove(plot, pointer(x));
    fireEvent.pointerUp(plot, pointer(xs[3]!));
    expect(calls).toEqual([
      [{ first: 1, last: 1 }, 'move'],
      [{ first: 1, last: 2 }, 'move'],
      [{ first: 1, last: 3 }, 'move'],
      [{ first: 1, last: 3 }, 'end'],
    ]);
  });

  it('toggles one period by a click on its name, and by none on the plot', () => {
    const first = draw();
    fireEvent.pointerDown(first.plot, pointer(first.xs[2]!));
    fireEvent.pointerUp(first.plot, pointer(first.xs[2]! + 1));
    expect(first.calls).toEqual([]);
    fireEvent.pointerDown(first.names, pointer(first.xs[2]!));
    fireEvent.pointerUp(first.names, pointer(first.xs[2]! + 1));
    expect(first.calls).toEqual([[{ first: 2, last: 2 }, 'end']]);
  });

  it('clears by a click on the name of the only period shown', () => {
    const { calls, names, xs } = draw({ first: 2, last: 2 });
    fireEvent.pointerDown(names, pointer(xs[2]!));
    fireEvent.pointerUp(names, pointer(xs[2]!));
    expect(calls).toEqual([[null, 'end']]);
  });

  it('selects the periods of a drag that starts on a line', () => {
    const { calls, onPick, xs } = draw();
    const path = option('Beta').querySelector('path')!;
    fireEvent.pointerDown(path, pointer(xs[1]!));
    fireEvent.pointerMove(path, pointer(xs[2]!));
    fireEvent.pointerUp(path, pointer(xs[2]!));
    expect(calls.at(-1)).toEqual([{ first: 1, last: 2 }, 'end']);
    expect(onPick).not.toHaveBeenCalled();
  });

  it('goes back when the drag is cancelled', () => {
    const { calls, plot, xs } = draw({ first: 0, last: 1 });
    fireEvent.pointerDown(plot, pointer(xs[2]!));
    fireEvent.pointerMove(plot, pointer(xs[3]!));
    fireEvent.pointerCancel(plot, pointer(xs[3]!));
    expect(calls.at(-1)).toEqual([{ first: 0, last: 1 }, 'end']);
  });

  it('has edges that move by keys and by dragging, and Escape clears', async () => {
    const { calls, xs } = draw({ first: 1, last: 2 });
    const user = userEvent.setup();
    const [first, last] = screen.getAllByRole('slider');
    expect(first!.getAttribute('aria-valuetext')).toBe('second');
    act(() => (first as HTMLElement).focus());
    await user.keyboard('{ArrowLeft}{End}');
    fireEvent.pointerDown(last!, pointer(xs[2]! + 20));
    fireEvent.pointerMove(last!, pointer(xs[3]!));
    fireEvent.pointerUp(last!, pointer(xs[3]!));
    await user.keyboard('{Escape}');
    expect(calls).toEqual([
      [{ first: 0, last: 2 }, 'end'],
      [{ first: 2, last: 2 }, 'end'],
      [{ first: 1, last: 3 }, 'move'],
      [{ first: 1, last: 3 }, 'end'],
      [null, 'end'],
    ]);
  });

  it('leaves a click on a line or its name to the pick', async () => {
    const { calls, onPick } = draw();
    await userEvent.setup().click(option('Beta'));
    expect(calls).toEqual([]);
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ codes: [1], gesture: 'only', order: [0, 1] });
  });
});
