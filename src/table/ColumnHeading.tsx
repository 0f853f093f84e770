type Direction = 'asc' | 'desc' | false;

interface ColumnHeadingProps {
  readonly label: string;
  readonly sublabel: string | null;
  /** What the highlight calls the period of this column. */
  readonly dataKey: string | null;
  readonly direction: Direction;
  /** Undefined for a column that cannot be sorted. */
  readonly onSort: ((event: unknown) => void) | undefined;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const ARROW = { asc: '▴', desc: '▾' } as const;

/** Heading of a column on one or two lines; a button where the column can be sorted. */
export function ColumnHeading({ label, sublabel, dataKey, direction, onSort }: ColumnHeadingProps) {
  const text = (
    <>
      <span className="heading-line">
        {label}
        {direction !== false && <span aria-hidden="true">{` ${ARROW[direction]}`}</span>}
      </span>
      {sublabel !== null && <> {<span className="heading-line">{sublabel}</span>}</>}
    </>
  );
  return (
    <th
      scope="col"
      {...(dataKey === null ? {} : { 'data-keys': dataKey })}
      {...(direction === false ? {} : { 'aria-sort': ARIA_SORT[direction] })}
    >
      {onSort === undefined ? (
        text
      ) : (
        <button type="button" className="heading-sort" onClick={onSort}>
          {text}
        </button>
      )}
    </th>
  );
}
