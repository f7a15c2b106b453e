import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Button.module.css';

type Kind = 'main' | 'quiet' | 'plain' | 'risk';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  children: ReactNode;
  /** `main` once a screen; `quiet` beside it; `plain` for small things; `risk` for what cannot be taken back. */
  kind?: Kind;
  icon?: IconName;
  /** Work is going on: the button stays focusable but does nothing. */
  busy?: boolean;
}

/** A press that does something. At least 24 px high, whatever its kind (WCAG 2.5.8). */
export function Button({ children, kind = 'quiet', icon, busy = false, onClick, type, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={`${styles.button} ${styles[kind]}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
