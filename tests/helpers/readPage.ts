/** What one view of the page says, as a person or a screen reader finds it. */
export interface PageTexts {
  readonly finding: string;
  readonly context: string;
  readonly figures: readonly (readonly [id: string, value: string, detail: string, ofAll: string])[];
  /** Name first, then a text a column; ghosts are left out. */
  readonly table: readonly (readonly string[])[];
  readonly comparison: readonly string[];
  readonly shares: readonly string[];
  readonly contributions: readonly string[];
  readonly picker: readonly (readonly [name: string, figure: string])[];
  /** Every text and every text of an attribute that no number may look like this in, with where it stands. */
  readonly broken: readonly string[];
  /** Signed percentages outside sentences on counts: a share may change in points only. */
  readonly percents: readonly string[];
  /** Every text with a share of 0.0%, with the card it stands in. */
  readonly zeroShares: readonly string[];
}

/**
 * Opens each address of the page in turn, as the browser's own back and forward do, and reads it once it has come to
 * rest. Runs inside the page, so it stands on nothing outside itself.
 */
export async function readViews(addresses: readonly string[]): Promise<readonly PageTexts[]> {
  const BROKEN =
    /NaN|Infinity|undefined|\bnull\b|\[object|(?<![\w)\d.,:/-])-\d|[+−]0(?:\.0+)?(?!\.?\d|,\d)|[+−]{2}|×−/;
  const SIGNED_PERCENT = /[+−][<>]?\d[\d,.]*%|\b(?:up|down) (?:less than |more than )?\d[\d,.]*%/;
  const ZERO_SHARE = /(?<![\d.,])0\.0%/;
  const SPOKEN = [
    'aria-label',
    'title',
    'alt',
    'data-tip',
    'aria-valuetext',
    'aria-description',
    'placeholder',
  ];

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Two frames in a row in which nothing on the page changed. */
  const rest = async () => {
    let isQuiet = false;
    const observer = new MutationObserver(() => {
      isQuiet = false;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    for (let quiet = 0; quiet < 2; ) {
      isQuiet = true;
      await frame();
      await new Promise((resolve) => setTimeout(resolve));
      quiet = isQuiet ? quiet + 1 : 0;
    }
    observer.disconnect();
  };
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
  const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
  const labels = (card: string) =>
    all(`[data-card="${card}"] .chart-option`).map((option) => option.getAttribute('aria-label') ?? '');
  const isAside = (node: Node) =>
    node instanceof Element && node.matches('.ghost, .row-count, .row-fold, .visually-hidden');
  const cellText = (cell: Node): string =>
    [...cell.childNodes]
      .filter((node) => !isAside(node))
      .map((node) => (node.childNodes.length === 0 ? (node.nodeValue ?? '') : cellText(node)))
      .join('');
  const placeOf = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement!;
    return (
      element.closest<HTMLElement>('[data-figure]')?.dataset.figure ??
      element.closest<HTMLElement>('[data-part]')?.dataset.part ??
      element.closest<HTMLElement>('[data-card]')?.dataset.card ??
      (element.closest('.headline') === null ? 'page' : 'headline')
    );
  };
  /** `card: text` for every text node and spoken attribute that each pattern finds. */
  const findTexts = (...patterns: readonly RegExp[]) => {
    const found = patterns.map((): string[] => []);
    const read = (node: Node, words: string) =>
      patterns.forEach((pattern, index) => {
        if (pattern.test(words)) found[index]!.push(`${placeOf(node)}: ${words}`);
      });
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) =>
        /^(script|style|noscript)$/i.test(node.nodeName)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Element)) read(node, node.nodeValue!);
      else for (const { name, value } of node.attributes) if (SPOKEN.includes(name)) read(node, value);
    }
    return found;
  };

  const views: PageTexts[] = [];
  for (const address of addresses) {
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
    await rest();
    const [broken = [], percents = [], zeroShares = []] = findTexts(BROKEN, SIGNED_PERCENT, ZERO_SHARE);
    views.push({
      finding: text(document.querySelector('.headline h1')),
      context: text(document.querySelector('.headline p')),
      figures: all('.key-figure').map((figure) => {
        const [value, detail, ofAll] = all('dd', figure).map(text);
        return [(figure as HTMLElement).dataset.figure ?? '', value ?? '', detail ?? '', ofAll ?? ''];
      }),
      table: all('[data-card="table"] :is(tbody, tfoot) tr').map((row) =>
        all('th, td', row).map((cell) => cellText(cell).trim()),
      ),
      comparison: labels('comparison'),
      shares: labels('share'),
      contributions: labels('contribution'),
      picker: all('.filters label.check.mark, .filters .check').flatMap((item) => {
        const figure = item.querySelector('.check-figure');
        return figure === null ? [] : [[text(item.querySelector('.check-label')), text(figure)] as const];
      }),
      broken,
      percents,
      zeroShares,
    });
  }
  return views;
}
