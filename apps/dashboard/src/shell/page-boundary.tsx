import { Component, type ReactNode } from 'react';

interface PageBoundaryProps {
  /** Another value takes what failed away: the address. */
  readonly where: string;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a page that throws from taking the others with it. React has no other way to say this than a class. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failedAt: string | undefined }> {
  override state = { failedAt: undefined as string | undefined };

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: '' };
  }

  override componentDidUpdate(previous: PageBoundaryProps): void {
    if (this.state.failedAt !== undefined && previous.where !== this.props.where)
      this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    return this.state.failedAt === undefined ? this.props.children : this.props.fallback;
  }
}
