import { cpus, totalmem } from 'node:os';

/** The window of every page. */
export const WINDOW = { width: 1440, height: 900 };

/** What figures depend on, to be printed above them. */
export function describeMachine() {
  const [processor] = cpus();
  return {
    processor: processor?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    window: `${WINDOW.width} x ${WINDOW.height}`,
  };
}

/** @type {(conditions: Readonly<Record<string, string | number>>) => string} */
export function formatConditions(conditions) {
  return `${Object.entries(conditions)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}
