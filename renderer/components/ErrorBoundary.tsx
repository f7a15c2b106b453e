import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './ErrorBoundary.module.css';

function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.broken}>
      <h1>{t('frame.broken')}</h1>
      <p>
        {t('frame.brokenSafe')} {t('frame.brokenNext')}
      </p>
      <Button kind="main" onClick={onAgain}>
        {t('frame.openAgain')}
      </Button>
    </div>
  );
}

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
