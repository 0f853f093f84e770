import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

// Console output fails the test that wrote it; a test that expects output replaces the method with vi.spyOn.
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;
const written: string[] = [];

for (const method of METHODS) {
  console[method] = (...values: unknown[]) => {
    written.push(`console.${method}: ${format(...values)}`);
  };
}

beforeEach(failWhenWritten);
afterEach(failWhenWritten);

function failWhenWritten(): void {
  if (written.length === 0) return;
  const text = written.splice(0).join('\n');
  throw new Error(`console output: expected none, got\n${text}`);
}
