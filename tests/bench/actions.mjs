/**
 * What the bench does on each page. Every selector of the bench is in this file.
 *
 * A gesture is repeated in turns, 0 and 1 alternately, so that each second one undoes the first.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {{ x: number, y: number }} Point in CSS pixels of the window
 * @typedef {0 | 1} Turn
 * @typedef {{ type: 'click', find: (page: Page, turn: Turn) => Locator }} Click
 * @typedef {{ type: 'key', find: (page: Page) => Locator, keys: readonly [string, string] }} Key
 * @typedef {{ type: 'drag', find: (page: Page) => Locator, start: (page: Page) => Promise<Point>, stops: (page: Page) => Promise<readonly [Point, Point]> }} Drag pressed at `start`, moved to the two stops in turn
 * @typedef {Click | Key | Drag} Gesture
 */

const OFFENCE = 'Harassment';
const FAMILY = 'Stalking';

/** Shown once each page has drawn its figures. @type {{ ours: (page: Page) => Locator, peer: (page: Page) => Locator }} */
export const ready = {
  ours: (page) => page.getByRole('table').first(),
  peer: (page) => page.locator('#table td').first(),
};

/** @type {readonly { name: string, ours: Gesture, peer: Gesture }[]} */
export const actions = [
  {
    name: 'toggle offence',
    ours: click((page) => page.getByRole('checkbox', { name: OFFENCE, exact: true })),
    peer: click((page) => page.locator('#members g.row._0 text')),
  },
  {
    name: 'toggle family',
    ours: click((page) => page.getByRole('checkbox', { name: FAMILY, exact: true })),
    peer: click((page) => page.locator('#groups g.row._1 text')),
  },
  {
    name: 'brush years',
    ours: {
      type: 'key',
      find: (page) => page.getByRole('slider').last(),
      keys: ['ArrowLeft', 'ArrowRight'],
    },
    peer: {
      type: 'drag',
      find: (page) => page.locator('#bars .brush .overlay'),
      start: (page) => yearEdge(page, 1),
      stops: async (page) => [await yearEdge(page, 4), await yearEdge(page, 3)],
    },
  },
  {
    name: 'change measure',
    ours: click((page, turn) => page.locator('#filters fieldset.segmented label').nth(turn)),
    peer: click((page, turn) => page.locator('#measures label').nth(1 - turn)),
  },
  {
    name: 'sort',
    ours: click((page) => page.getByRole('columnheader').getByRole('button').last()),
    peer: click((page) => page.locator('#table th').last()),
  },
];

/** @type {(find: Click['find']) => Click} */
function click(find) {
  return { type: 'click', find };
}

const PEER_YEARS = 5;

/** @type {(page: Page, year: number) => Promise<Point>} */
async function yearEdge(page, year) {
  const box = await page.locator('#bars .brush .overlay').boundingBox();
  if (box === null) throw new Error('peer: expected a brush on the bar chart, got none');
  return { x: box.x + (box.width * year) / PEER_YEARS, y: box.y + box.height / 2 };
}
