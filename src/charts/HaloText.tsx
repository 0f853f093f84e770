import type { SVGProps } from 'react';
import { TEXT_SIZE } from './geometry.ts';
import { HIDDEN } from './hidden.ts';

interface HaloTextProps extends SVGProps<SVGTextElement> {
  /** Colour behind the text. */
  readonly halo: string;
}

const STYLE = { paintOrder: 'stroke', fontVariantNumeric: 'tabular-nums' } as const;

/** Text that stays readable where lines run behind it. */
export function HaloText({ halo, ...props }: HaloTextProps) {
  return (
    <text
      fontSize={TEXT_SIZE}
      stroke={halo}
      strokeWidth={4}
      strokeLinejoin="round"
      {...HIDDEN}
      style={STYLE}
      {...props}
    />
  );
}
