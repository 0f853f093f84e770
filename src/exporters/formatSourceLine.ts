import type { Dataset } from '../dataset/Dataset.ts';
import { endSentence } from '../format/sentence.ts';

const PRODUCT = 'Offence Explorer';

/** `Source: who published it, when. Its licence. Table: its title.` For `ImageContent.source`. */
export function describeSource({ source, title }: Pick<Dataset, 'source' | 'title'>): string {
  const origin = source.date === undefined ? source.label : `${source.label}, ${source.date}`;
  const sentences = [`Source: ${origin}`, source.licence ?? '', `Table: ${title}`];
  return sentences.filter(Boolean).map(endSentence).join(' ');
}

/**
 * The last line of an image: the source, then `Made with … on 5 April 2021.`
 *
 * A moment is shown as the day it is in the reader's time zone. Throws when `date` is not ISO 8601.
 */
export function formatSourceLine(source: string, date: string): string {
  const made = `Made with ${PRODUCT} on ${formatDay(date)}.`;
  return source.trim() === '' ? made : `${endSentence(source)} ${made}`;
}

function formatDay(date: string): string {
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) throw new Error(`date: expected ISO 8601, got "${date}"`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(isDay && { timeZone: 'UTC' }),
  }).format(moment);
}
