import type { Dataset, Measure, MeasureWords } from './Dataset.ts';

/** What a view can show: a stored measure, what a subset leaves of its whole, or their share. */
export type MeasureChoice = CountChoice | ShareChoice;

export interface CountChoice extends MeasureWords {
  readonly type: 'count';
  readonly id: string;
  /** Position of the measure. */
  readonly measure: number;
  /** Position of the measure taken away from it, for a complement. */
  readonly minus?: number;
}

export interface ShareChoice {
  readonly type: 'share';
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly part: number;
  readonly whole: number;
}

/** A measure and the measure that contains it, by position. */
export interface MeasurePair {
  readonly part: number;
  readonly whole: number;
}

/** The first measure that is a subset of another, with its whole; null when the dataset has none. */
export function findPair(dataset: Dataset): MeasurePair | null {
  const part = dataset.measures.findIndex((measure) => measure.subsetOf !== undefined);
  if (part < 0) return null;
  const whole = dataset.measures.findIndex((measure) => measure.id === dataset.measures[part]!.subsetOf);
  return whole < 0 ? null : { part, whole };
}

/** The pair that a choice is of: its own where it is a share, a part, what a part leaves or the whole of one; else the first. */
export function pairOf(dataset: Dataset, choice: MeasureChoice): MeasurePair | null {
  if (choice.type === 'share') return { part: choice.part, whole: choice.whole };
  if (choice.minus !== undefined) return { part: choice.minus, whole: choice.measure };
  const { measures } = dataset;
  const wholeOf = (part: number) => measures.findIndex(({ id }) => id === measures[part]!.subsetOf);
  const own = wholeOf(choice.measure);
  if (own >= 0) return { part: choice.measure, whole: own };
  const part = measures.findIndex((_, index) => wholeOf(index) === choice.measure);
  return part < 0 ? findPair(dataset) : { part, whole: choice.measure };
}

/** Whether a choice counts everything that the part of a pair is part of. */
export function isWholeOf(pair: MeasurePair | null, choice: MeasureChoice): boolean {
  return choice.type === 'count' && choice.measure === pair?.whole && choice.minus === undefined;
}

const cache = new WeakMap<Dataset, readonly MeasureChoice[]>();

/** Everything a view can show, in the order of the dataset's measures; the same array for the same dataset. */
export function listMeasureChoices(dataset: Dataset): readonly MeasureChoice[] {
  const known = cache.get(dataset);
  if (known !== undefined) return known;
  const choices = dataset.measures.flatMap((measure, index) => listFor(dataset, measure, index));
  cache.set(dataset, choices);
  return choices;
}

function listFor(dataset: Dataset, measure: Measure, index: number): readonly MeasureChoice[] {
  const { label, noun, nounPlural, subject, participle, id } = measure;
  const choices: MeasureChoice[] = [
    { type: 'count', id, measure: index, label, noun, nounPlural, subject, participle },
  ];
  const whole = dataset.measures.findIndex((other) => other.id === measure.subsetOf);
  if (whole < 0) return choices;
  if (measure.complement)
    choices.push({ type: 'count', ...measure.complement, measure: whole, minus: index });
  if (measure.share) choices.push({ type: 'share', ...measure.share, part: index, whole });
  return choices;
}

/** The choice a new view opens on: the first subset, as it is what was asked about, else the first measure. */
export function defaultMeasureChoice(dataset: Dataset): MeasureChoice {
  const pair = findPair(dataset);
  const id = dataset.measures[pair?.part ?? 0]?.id;
  const choice = listMeasureChoices(dataset).find((candidate) => candidate.id === id);
  if (choice === undefined)
    throw new Error('defaultMeasureChoice: expected a dataset with at least one measure, got none');
  return choice;
}
