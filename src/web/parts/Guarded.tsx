import { Component, type ReactNode } from 'react';
import { useMessage } from '../language/reader.tsx';
import { Button } from './Button.tsx';

interface Props {
  /** When it changes, what failed is tried again. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/** A part of a page that, when it fails, leaves the others standing. */
export class Guarded extends Component<Props, { readonly failed: unknown }> {
  override state = { failed: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { failed: error ?? true };
  }

  override componentDidUpdate(before: Props) {
    if (before.of !== this.props.of && this.state.failed !== undefined) this.again();
  }

  again = () => this.setState({ failed: undefined });

  override render() {
    return this.state.failed === undefined ? this.props.children : <Failed onRetry={this.again} />;
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useMessage();
  return (
    <div role="alert" className="card mb-4 flex flex-wrap items-center justify-center gap-3 p-6">
      <p>{t('partFailed')}</p>
      <Button onPress={onRetry}>{t('retry')}</Button>
    </div>
  );
}
