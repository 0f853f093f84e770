/**
 * Carries out the gestures of `actions.mjs` and measures them.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./actions.mjs').Gesture} Gesture
 * @typedef {import('./actions.mjs').Turn} Turn
 * @typedef {{ paint: number, settled: number, hasChanged: boolean }} PaintTimes milliseconds
 */

/** Brings the page to where the gesture can be repeated. @type {(page: Page, gesture: Gesture) => Promise<void>} */
export async function prepare(page, gesture) {
  await gesture.find(page, 0).scrollIntoViewIfNeeded();
  if (gesture.type === 'key') await gesture.find(page).focus();
  if (gesture.type !== 'drag') return;
  const start = await gesture.start(page);
  const [, back] = await gesture.stops(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(back.x, back.y);
}

/** Lets go. @type {(page: Page, gesture: Gesture) => Promise<void>} */
export async function finish(page, gesture) {
  if (gesture.type === 'drag') await page.mouse.up();
}

/** One real input, from its time stamp to the paint. @type {(page: Page, gesture: Gesture, turn: Turn) => Promise<PaintTimes>} */
export async function measurePaint(page, gesture, turn) {
  switch (gesture.type) {
    case 'click': {
      const locator = gesture.find(page, turn);
      await locator.hover();
      return watch(page, 'click', async () => {
        await page.mouse.down();
        await page.mouse.up();
      });
    }
    case 'key':
      return watch(page, 'keydown', () => page.keyboard.press(gesture.keys[turn]));
    case 'drag': {
      const { x, y } = (await gesture.stops(page))[turn];
      return watch(page, 'pointermove', () => page.mouse.move(x, y));
    }
    default:
      throw new Error(`gesture: expected click, key or drag, got ${JSON.stringify(gesture)}`);
  }
}

/** One dispatched event, script and layout only, in milliseconds. @type {(page: Page, gesture: Gesture, turn: Turn) => Promise<number>} */
export async function measureScript(page, gesture, turn) {
  const element = await gesture.find(page, turn).elementHandle();
  switch (gesture.type) {
    case 'click':
      return page.evaluate((target) => window.bench.timeClick(target), element);
    case 'key':
      return page.evaluate(
        ([target, key]) => window.bench.timeKey(target, key),
        [element, gesture.keys[turn]],
      );
    case 'drag': {
      const stop = (await gesture.stops(page))[turn];
      return page.evaluate(([target, point]) => window.bench.timeMove(target, point), [element, stop]);
    }
    default:
      throw new Error(`gesture: expected click, key or drag, got ${JSON.stringify(gesture)}`);
  }
}

/** @type {(page: Page, type: string, act: () => Promise<void>) => Promise<PaintTimes>} */
async function watch(page, type, act) {
  await page.evaluate((name) => {
    window.bench.watched = window.bench.watchNext(name);
  }, type);
  await act();
  return page.evaluate(() => window.bench.watched);
}
