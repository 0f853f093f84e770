import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** What is shown where the page itself fails: what to do, and what went wrong for a report. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="failure">
        <h1>This view could not be drawn</h1>
        <p>
          Go back in the browser to the view before, or{' '}
          <a href={window.location.pathname}>open the table afresh</a>.
        </p>
        <p className="muted">For a report: {error.message}</p>
      </main>
    );
  }
}
