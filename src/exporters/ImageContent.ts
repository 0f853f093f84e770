/** The words of a published image. */
export interface ImageContent {
  /** The finding. */
  readonly title: string;
  /** The measure, the years and the filters. */
  readonly subtitle: string;
  /** Breaks, caveats and what symbols mean, a sentence or two each. */
  readonly notes: readonly string[];
  /** Where the figures are from, in sentences: see `describeSource`. */
  readonly source: string;
  /** What the image shows, for those who do not see it. */
  readonly alt: string;
  /** When the image was made, ISO 8601: a day, or a moment that is shown as a day here. */
  readonly date: string;
}
