import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officeRole } from '@domain/reserved';
import { call } from '../api/call';
import { DialogPlaceProvider } from '../components/dialogPlace';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { Icon } from '../components/Icon';
import styles from './Frame.module.css';
import { HiddenCover } from './HiddenCover';
import { KeysDialog } from './KeysDialog';
import { Palette } from './Palette';
import { useMove } from './move';
import { ReservedDialog } from './ReservedDialog';
import { useSession } from './session';
import { useFrameKeys } from './useFrameKeys';
import { useMay } from './useMay';
import { useOfferedRoutes } from './useOfferedRoutes';

/** Around every screen of an open vault: the rail, who is signed in, hide and lock. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { user, office, practice, reserved } = useSession();
  const mayEnter = useMay()('reserved.enter');
  const move = useMove();
  const rail = useOfferedRoutes().flatMap(({ path, rail: entry }) =>
    entry === undefined ? [] : [{ path, ...entry }],
  );
  const content = useRef<HTMLElement>(null);
  const [hidden, setHidden] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [shown, setShown] = useState<'keys' | 'palette' | 'reserved' | null>(null);
  const lock = () => void call('shell.lock', {});

  useFrameKeys({
    hidden,
    setHidden,
    lock,
    showKeys: () => setShown('keys'),
    showPalette: () => setShown('palette'),
    paths: rail.map(({ path }) => path),
  });

  return (
    <DialogPlaceProvider value={{ place, hidden }}>
      <div className={styles.frame} inert={hidden} hidden={hidden}>
        <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
          {t('frame.skip')}
        </button>
        <aside className={styles.rail}>
          <p className={styles.name}>{t('frame.application')}</p>
          <p className={styles.office}>{office.organisation}</p>
          <button type="button" className={styles.find} onClick={() => setShown('palette')}>
            <Icon name="find" />
            <span>{t('frame.find')}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <nav aria-label={t('frame.sections')}>
            <ul className={styles.links}>
              {rail.map(({ path, name, icon }) => (
                <li key={path}>
                  <Link
                    to={path}
                    className={styles.link}
                    activeOptions={{ exact: path === '/' }}
                    activeProps={{ 'aria-current': 'page' }}
                  >
                    <Icon name={icon} />
                    {t(`frame.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.foot}>
            <p className={styles.user}>
              <span className="visually-hidden">{t('frame.signedInAs')} </span>
              {user.name}
              <small>{t(`frame.roles.${officeRole(user.role, reserved === true)}`)}</small>
            </p>
            {mayEnter ? (
              <button type="button" className={styles.link} onClick={() => setShown('reserved')}>
                <Icon name="key" />
                {t('reserved.title')}
              </button>
            ) : null}
            {reserved === true ? (
              <button type="button" className={styles.link} onClick={() => move('outside')}>
                <Icon name="back" />
                {t('reserved.leave')}
              </button>
            ) : null}
            <button type="button" className={styles.link} onClick={() => setHidden(true)}>
              <Icon name="hide" />
              {t('frame.hide')}
              <kbd>Ctrl .</kbd>
            </button>
            <button type="button" className={styles.link} onClick={lock}>
              <Icon name="lock" />
              {t('frame.lock')}
              <kbd>Ctrl L</kbd>
            </button>
          </div>
        </aside>
        <main ref={content} tabIndex={-1} className={styles.content}>
          <div className={styles.marks}>
            {reserved === true ? <p className={styles.reserved}>{t('reserved.banner')}</p> : null}
            {practice ? <p className={styles.practice}>{t('frame.practice')}</p> : null}
          </div>
          <ErrorBoundary>{children}</ErrorBoundary>
        </main>
      </div>
      <div ref={setPlace} inert={hidden} hidden={hidden} />
      {hidden ? <HiddenCover onShow={() => setHidden(false)} /> : null}
      <ReservedDialog opened={shown === 'reserved'} onClose={() => setShown(null)} />
      <KeysDialog opened={shown === 'keys'} onClose={() => setShown(null)} />
      <Palette
        opened={shown === 'palette'}
        onClose={() => setShown(null)}
        onHide={() => setHidden(true)}
        onLock={lock}
        onKeys={() => setShown('keys')}
      />
    </DialogPlaceProvider>
  );
}
