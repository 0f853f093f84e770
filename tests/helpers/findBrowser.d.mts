/** What the search needs from the machine; tests pass a made-up one. */
export interface System {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly isExecutable: (path: string) => boolean;
  /** Where Playwright keeps its own browser; throws when it knows none. */
  readonly playwrightBrowserPath: () => string;
  /** Standard output; throws on failure. */
  readonly run: (command: string, args: readonly string[], timeoutMilliseconds: number) => string;
}

export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
  /** An environment name, `installed` or `playwright`. */
  readonly foundBy: string;
}

export const BROWSER_FLAGS: string[];
export const thisMachine: System;
export function findBrowser(system?: System): FoundBrowser;
