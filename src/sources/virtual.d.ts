/** The tables in `data/`, made into modules by `datasetPlugin`. */
declare module 'virtual:built-in-datasets' {
  import type { SerialisedDataset } from '../dataset/serialiseDataset.ts';

  interface BuiltInDataset {
    readonly id: string;
    readonly shortTitle: string;
    readonly load: () => Promise<{ readonly default: SerialisedDataset }>;
  }

  export const builtInDatasets: readonly BuiltInDataset[];
  export const defaultDataset: SerialisedDataset;
}

/** A table made from a seed, where `generatedPlugin` offers it. */
declare module 'virtual:generated-dataset' {
  import type { Dataset } from '../dataset/Dataset.ts';

  /** Resolves to null for an id that names no such table; null where there are none. */
  export const openGenerated: ((id: string) => Promise<Dataset | null>) | null;
}
