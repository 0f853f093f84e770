import { Component, type ReactNode } from 'react';
import type { DashboardStore } from '../store/createDashboardStore.ts';
import { Failure } from './Failure.tsx';

interface Props {
  readonly store: DashboardStore;
  readonly children: ReactNode;
}

/** Says so where a view cannot be drawn, and draws again once another is asked for: back in the browser is a way out. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };
  private unsubscribe = () => {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidMount() {
    this.unsubscribe = this.props.store.subscribe((state, before) => {
      if (this.state.error !== null && state.view !== before.view) this.setState({ error: null });
    });
  }

  override componentWillUnmount() {
    this.unsubscribe();
  }

  override render() {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <Failure title="This view could not be drawn" error={error} />
    );
  }
}
