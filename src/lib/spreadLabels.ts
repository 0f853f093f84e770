export interface LabelBox {
  /** Where the middle of the label would best be, pixels from the top. */
  readonly target: number;
  readonly height: number;
}

/**
 * Places labels in one column so that none overlaps and each stays as near its target as it can.
 *
 * Pool-adjacent-violators: overlapping neighbours merge into a block placed at the mean of its members'
 * wishes, which is the least-squares answer for a fixed order. Returns the middles, in the order given;
 * ties keep that order. Blocks are pushed inside `top` to `bottom` (pixels); when the labels are taller
 * than that, they start at `top` and run past `bottom`.
 */
export function spreadLabels(boxes: readonly LabelBox[], top: number, bottom: number): readonly number[] {
  const order = boxes.map((_, index) => index).sort((a, b) => boxes[a]!.target - boxes[b]!.target || a - b);
  const blocks: { members: number[]; height: number; start: number; weight: number }[] = [];
  for (const index of order) {
    const box = boxes[index]!;
    blocks.push({ members: [index], height: box.height, start: box.target - box.height / 2, weight: 1 });
    while (blocks.length > 1) {
      const lower = blocks.at(-1)!;
      const upper = blocks.at(-2)!;
      const limit = clampStart(upper.start, upper.height, top, bottom) + upper.height;
      if (clampStart(lower.start, lower.height, top, bottom) >= limit) break;
      const weight = upper.weight + lower.weight;
      upper.start = (upper.start * upper.weight + (lower.start - upper.height) * lower.weight) / weight;
      upper.height += lower.height;
      upper.weight = weight;
      upper.members.push(...lower.members);
      blocks.pop();
    }
  }
  const middles = new Array<number>(boxes.length).fill(0);
  for (const block of blocks) {
    let y = clampStart(block.start, block.height, top, bottom);
    for (const index of block.members) {
      const height = boxes[index]!.height;
      middles[index] = y + height / 2;
      y += height;
    }
  }
  return middles;
}

function clampStart(start: number, height: number, top: number, bottom: number): number {
  return Math.max(top, Math.min(start, bottom - height));
}
