/** What the engine bench measures of ours, bundled as for the page. */
export { createCube } from '../../src/dataset/createCube.ts';
export { indexBytes, indexSteps } from '../../src/engine/activeIndex.ts';
export { aggregateTotals } from '../../src/engine/aggregate.ts';
export { createStepper } from '../../src/engine/createStepper.ts';
