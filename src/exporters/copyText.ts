import { createProblem, type Problem, type Result } from '../lib/Problem.ts';

/** The part of the Clipboard API that copying needs. */
export type TextClipboard = Pick<Clipboard, 'writeText'>;

const NO_CLIPBOARD =
  'This page may not use the clipboard: browsers allow it only over https or on localhost. Download the file instead.';
const REFUSED =
  'The browser did not let this page use the clipboard. Click in the page and try again, or download the file instead.';

/**
 * Puts text on the clipboard. Where that fails, the problem says why and what to do:
 * `clipboard-unavailable` on a page without the Clipboard API, `clipboard-refused` when the browser refuses.
 */
export async function copyText(
  text: string,
  clipboard: TextClipboard | undefined = findClipboard(),
): Promise<Result<null, Problem>> {
  if (clipboard === undefined) return fail('clipboard-unavailable', NO_CLIPBOARD);
  try {
    await clipboard.writeText(text);
    return { ok: true, value: null };
  } catch {
    return fail('clipboard-refused', REFUSED);
  }
}

/** Browsers leave it out on insecure pages, which the DOM's types do not say. */
function findClipboard(): TextClipboard | undefined {
  return navigator.clipboard as Clipboard | undefined;
}

function fail(code: string, message: string): Result<null, Problem> {
  return { ok: false, error: createProblem('error', code, {}, message) };
}
