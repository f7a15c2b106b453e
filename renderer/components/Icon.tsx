import styles from './Icon.module.css';

/** Strokes of 20 × 20, drawn for this product: quiet, one weight. */
const paths = {
  today: 'M4 5.5h12v10.5H4zM4 8.5h12M7 3.5v3M13 3.5v3',
  cases: 'M3.5 6h5l1.5 2h6.5v8h-13zM3.5 6V4.5h4.5L9 6',
  followUps: 'M4 9.5a6 6 0 0 1 10.5-3.9M16 10.5A6 6 0 0 1 5.5 14.4M14.8 2.8v3h-3M5.2 17.2v-3h3',
  tasks: 'M4 6l1.5 1.5L8 4.5M4 13l1.5 1.5L8 11.5M10.5 6.5H16M10.5 13.5H16',
  reports: 'M5.5 3h6l3 3v11h-9zM11.5 3v3h3M7.5 10h5M7.5 13h5',
  ledger: 'M5 3.5h10v13H5zM8 3.5v13M10 7h3M10 10h3',
  settings:
    'M4 6.5h7M15 6.5h1M4 13.5h1M9 13.5h7M13 4.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7 11.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  hide: 'M3 3l14 14M8.2 8.3a2.5 2.5 0 0 0 3.5 3.5M5.6 5.9C4 7 2.8 8.5 2.3 10c1 2.9 4 5.5 7.7 5.5 1.4 0 2.7-.4 3.8-1M8 4.8A7.6 7.6 0 0 1 10 4.5c3.7 0 6.7 2.6 7.7 5.5-.4 1-1 2-1.9 2.9',
  lock: 'M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9M10 12v1.5',
  find: 'M9 3.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4',
  add: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4.500L6.5 10l5.5 5.5',
  forward: 'M8 4.500l5.5 5.500L8 15.5',
  down: 'M4.5 8l5.5 5.500L15.5 8',
  done: 'M4 10.500l4 4 8-9',
  risk: 'M10 3l7.5 13.500h-15zM10 8v4M10 14.200v.3',
  deadline: 'M10 3.500a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM10 6.500V10l2.5 1.5',
  person: 'M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5',
  file: 'M6 3h5.500L15 6.500V17H6zM11.5 3v3.500H15',
  folder: 'M3.5 5h4.500l1.5 2h7v9h-13z',
  mail: 'M3 5.500h14v9.500H3zM3 6l7 5 7-5',
  key: 'M12.5 3.500a4 4 0 1 1-3.2 6.400L4 15.200V17h3v-2h2v-2l1.3-1.4',
  information: 'M10 3.500a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM10 9.200V13.500M10 6.300v.3',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside a word. It never stands alone, so it is hidden from assistive technology. */
export function Icon({ name, size = 'normal' }: { name: IconName; size?: 'normal' | 'large' }) {
  return (
    <svg
      className={size === 'large' ? styles.large : styles.icon}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
