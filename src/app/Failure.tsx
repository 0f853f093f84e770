interface Props {
  readonly error: Error;
  /** What could not be done. */
  readonly title: string;
}

/** What is shown where the page itself fails: what to do, and what went wrong for a report. */
export function Failure({ error, title }: Props) {
  const { pathname, search } = window.location;
  const data = new URLSearchParams(search).get('data');
  return (
    <main className="failure">
      <h1>{title}</h1>
      <p>
        Go back in the browser to the view before, or{' '}
        <a href={data === null ? pathname : `${pathname}?data=${encodeURIComponent(data)}`}>
          open the table afresh
        </a>
        .
      </p>
      <p className="muted">For a report: {error.message}</p>
    </main>
  );
}
