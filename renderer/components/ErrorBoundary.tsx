import { Component, type ReactNode } from 'react';
import { Broken } from './Broken';

/** Catches what a screen throws while it is drawn, and says what to do next instead of showing a stack. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken onAgain={() => this.setState({ broken: false })} />;
  }
}
