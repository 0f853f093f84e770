/** What saving a file needs of a browser. */
export interface SaveEnvironment {
  readonly createUrl: (blob: Blob) => string;
  readonly revokeUrl: (url: string) => void;
  readonly document: Document;
  /** Calls back after some milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** Safari reads the address some time after the click; revoked at once, the file would be empty. */
const REVOKE_AFTER_MILLISECONDS = 10_000;

function createBrowserEnvironment(): SaveEnvironment {
  return {
    createUrl: (blob) => URL.createObjectURL(blob),
    revokeUrl: (url) => URL.revokeObjectURL(url),
    document,
    later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
  };
}

/** Hands a file to the browser to download as `name`; its address is revoked afterwards. */
export function saveFile(
  blob: Blob,
  name: string,
  environment: SaveEnvironment = createBrowserEnvironment(),
): void {
  const url = environment.createUrl(blob);
  const link = environment.document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  environment.document.body.append(link);
  try {
    link.click();
  } finally {
    link.remove();
    environment.later(() => environment.revokeUrl(url), REVOKE_AFTER_MILLISECONDS);
  }
}
