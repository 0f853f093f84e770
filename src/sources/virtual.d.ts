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
