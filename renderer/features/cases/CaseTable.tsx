import { Link, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReadable, type ListedCase } from '@contract/views/caseView';
import { Icon } from '../../components/Icon';
import { CaseCell } from './CaseCell';
import { CaseMarks } from './CaseMarks';
import { type Column, columnNames, type Order } from './caseQuery';
import styles from './CaseTable.module.css';

/** Every column: what it is called, and how wide it is. */
const columnParts = {
  codeName: { name: 'codeName', width: 'minmax(10rem, 1.8fr)' },
  number: { name: 'number', width: '9rem' },
  phase: { name: 'phase', width: '6.5rem' },
  risk: { name: 'risk', width: '6.75rem' },
  nextDue: { name: 'nextDue', width: '10.75rem' },
  opened: { name: 'age', width: '4.25rem' },
  changed: { name: 'changed', width: '9.5rem' },
} as const satisfies Record<Column, { name: string; width: string }>;

/** Height of a row in rem: two lines fit, also where the text is set larger. */
const rowHeight = 2.75;

function rootPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

interface Props {
  cases: readonly ListedCase[];
  today: string;
  /** Columns shown beside the code name. */
  columns: readonly Column[];
  order: Order;
  onOrder: (order: Order) => void;
}

/**
 * The list. Only the rows in sight are drawn, so a hundred thousand scroll like ten; arrows move, Enter opens.
 */
export function CaseTable({ cases, today, columns, order, onOrder }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const rowPixels = rowHeight * rootPixels();
  const rows = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    getItemKey: (index) => cases[index]?.id ?? index,
  });
  const beside = columnNames.filter(
    (column): column is Exclude<Column, 'codeName'> => column !== 'codeName' && columns.includes(column),
  );
  const shown: Column[] = ['codeName', ...beside];
  // React writes these lengths through the style object model, which the policy allows.
  const layout = { gridTemplateColumns: shown.map((column) => columnParts[column].width).join(' ') };
  const current = Math.min(chosen, Math.max(0, cases.length - 1));

  const press = (event: KeyboardEvent) => {
    // Keys pressed on a column's button are the button's.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowPixels) / rowPixels) - 1);
    const last = cases.length - 1;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: last,
    };
    const card = cases[current];
    if (event.key === 'Enter' && card !== undefined) {
      event.preventDefault();
      void navigate({ to: `/cases/${card.id}` });
      return;
    }
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, move));
    setChosen(next);
    rows.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div
      className={styles.table}
      role="grid"
      aria-label={t('cases.list')}
      aria-rowcount={cases.length + 1}
      tabIndex={0}
      onKeyDown={press}
      aria-activedescendant={cases.length === 0 ? undefined : `case-row-${current}`}
    >
      <div role="row" aria-rowindex={1} className={styles.head} style={layout}>
        {shown.map((by) => (
          <div
            key={by}
            role="columnheader"
            aria-sort={order.by === by ? (order.down ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => onOrder({ by, down: order.by === by && !order.down })}>
              {t(`cases.${columnParts[by].name}`)}
              {order.by === by ? (
                <span className={order.down ? undefined : styles.up}>
                  <Icon name="down" />
                </span>
              ) : null}
            </button>
          </div>
        ))}
      </div>
      <div ref={scroller} className={styles.scroller} role="rowgroup" tabIndex={-1}>
        {/* React writes these lengths through the style object model, which the policy allows. */}
        <div className={styles.all} role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const card = cases[row.index];
            if (card === undefined) return null;
            return (
              <div
                key={row.key}
                id={`case-row-${row.index}`}
                role="row"
                aria-rowindex={row.index + 2}
                aria-selected={row.index === current}
                className={styles.row}
                style={{ ...layout, transform: `translateY(${row.start}px)`, height: row.size }}
              >
                <div role="gridcell" className={styles.codeName}>
                  <Link to={`/cases/${card.id}`} tabIndex={-1}>
                    {card.codeName}
                  </Link>
                  <CaseMarks card={card} />
                </div>
                <BesideCells card={card} columns={beside} today={today} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What is told of a case beside its code name. Where the conflict check stands before the rest, nothing is told but that. */
function BesideCells({
  card,
  columns,
  today,
}: {
  card: ListedCase;
  columns: readonly Exclude<Column, 'codeName'>[];
  today: string;
}) {
  const { t } = useTranslation();
  const told = isReadable(card) ? columns : columns.filter((column) => column === 'number');
  const untold = columns.length - told.length;
  return (
    <>
      {told.map((column) => (
        <div key={column} role="gridcell" className={column === 'number' ? styles.number : undefined}>
          {isReadable(card) ? <CaseCell card={card} column={column} today={today} /> : card.number}
        </div>
      ))}
      {isReadable(card) || untold === 0 ? null : (
        <div
          role="gridcell"
          aria-colspan={untold}
          className={styles.namesOnly}
          style={{ gridColumn: `span ${untold}` }}
        >
          <Icon name="information" />
          {t(`cases.conflict.${card.conflict}`)}
        </div>
      )}
    </>
  );
}
