import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { gestureOf, type MemberPick } from '../views/MemberPick.ts';
import type { OptionItem } from './OptionItem.ts';

export interface RovingEvents {
  readonly onPick?: ((pick: MemberPick) => void) | undefined;
  readonly onHighlight?: ((key: string | null) => void) | undefined;
  /** Takes over a plain pick of an item; true where it did. */
  readonly onOpen?: ((item: OptionItem) => boolean) | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Position of the option an event came from, or -1. */
function indexOf(target: EventTarget): number {
  const option = target instanceof Element ? target.closest('[data-option]') : null;
  return option === null ? -1 : Number(option.getAttribute('data-option'));
}

/**
 * One tab stop for many options, after the listbox pattern of the ARIA Authoring Practices: arrows, Home and
 * End move; Enter and Space choose; Ctrl or Cmd adds; Shift takes the run. Handlers belong on the listbox.
 */
export function useRovingOptions(
  items: readonly OptionItem[],
  { onPick, onHighlight, onOpen }: RovingEvents,
) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const list = useRef<SVGGElement>(null);
  const hasFocus = useRef(false);
  const highlighted = useRef<string | null>(null);
  const found = items.findIndex((item) => item.keys[0] === activeKey);
  const active = Math.max(0, found);

  // An option that leaves the chart takes the focus with it; the one now active gets it back.
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) focusOption(active);
  });

  function focusOption(index: number) {
    list.current?.querySelector<SVGGElement>(`[data-option="${index}"]`)?.focus();
  }

  function highlight(key: string | null) {
    if (highlighted.current === key) return;
    highlighted.current = key;
    onHighlight?.(key);
  }

  function pick(index: number, gesture: MemberPick['gesture']) {
    const item = items[index];
    if (item === undefined || (gesture === 'only' && onOpen?.(item))) return;
    onPick?.({ codes: item.codes, gesture, order: items.flatMap((other) => other.codes) });
  }

  function handleKeyDown(event: KeyboardEvent) {
    const index = indexOf(event.target);
    if (index < 0 || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(index, gestureOf(event));
      return;
    }
    const next = nextIndex(event.key, index, items.length);
    if (next === null) return;
    event.preventDefault();
    focusOption(next);
    if (event.shiftKey && next !== index) pick(next, 'range');
  }

  return {
    active,
    handlers: {
      ref: list,
      onKeyDown: handleKeyDown,
      onClick(event: MouseEvent) {
        const index = indexOf(event.target);
        if (index < 0) return;
        focusOption(index);
        pick(index, gestureOf(event));
      },
      onFocus(event: FocusEvent) {
        const item = items[indexOf(event.target)];
        hasFocus.current = true;
        setActiveKey(item?.keys[0] ?? null);
        highlight(item?.keys[0] ?? null);
      },
      onBlur() {
        hasFocus.current = false;
        highlight(null);
      },
      onPointerOver(event: PointerEvent) {
        highlight(items[indexOf(event.target)]?.keys[0] ?? null);
      },
      onPointerLeave() {
        highlight(null);
      },
    },
  };
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, index + step));
}
