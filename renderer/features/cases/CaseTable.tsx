import { Link, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseCard, isReadable, type ListedCase } from '@contract/views/caseView';
import { dayOf } from '@domain/time/day';
import { Icon } from '../../components/Icon';
import { Risk } from '../../components/Risk';
import { useTimeStyle } from '../../components/useTimeStyle';
import { daysBetween } from '../today/daysBetween';
import type { Column, Order } from './caseQuery';
import styles from './CaseTable.module.css';

const columns = [
  ['codeName', 'codeName'],
  ['number', 'number'],
  ['phase', 'phase'],
  ['risk', 'risk'],
  ['nextDue', 'nextDue'],
  ['opened', 'age'],
  ['changed', 'changed'],
] as const satisfies readonly (readonly [Column, string])[];

const rowPixels = 44;

interface Props {
  cases: readonly ListedCase[];
  today: string;
  order: Order;
  onOrder: (order: Order) => void;
}

/**
 * The list. Only the rows in sight are drawn, so a hundred thousand scroll like ten; arrows move, Enter opens.
 */
export function CaseTable({ cases, today, order, onOrder }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const rows = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    getItemKey: (index) => cases[index]?.id ?? index,
  });
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
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map(([by, name]) => (
          <div
            key={by}
            role="columnheader"
            aria-sort={order.by === by ? (order.down ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => onOrder({ by, down: order.by === by && !order.down })}>
              {t(`cases.${name}`)}
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
                style={{ transform: `translateY(${row.start}px)`, height: row.size }}
              >
                <div role="gridcell" className={styles.codeName}>
                  <Link to={`/cases/${card.id}`} tabIndex={-1}>
                    {card.codeName}
                  </Link>
                  {!isReadable(card) || card.mergedInto === undefined ? null : (
                    <span className={styles.merged}>{t('across.merged.inList')}</span>
                  )}
                </div>
                <div role="gridcell" className={styles.number}>
                  {card.number}
                </div>
                {isReadable(card) ? <Cells card={card} today={today} /> : <NamesOnly state={card.conflict} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What is told of a case beside its names. */
function Cells({ card, today }: { card: CaseCard; today: string }) {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  return (
    <>
      <div role="gridcell">
        {t(`common.phases.${card.phase}`)}
        {card.onHold === true ? (
          <span className={styles.mark}>
            <Icon name="lock" />
            {t('cases.onHold')}
          </span>
        ) : null}
      </div>
      <div role="gridcell">
        <Risk level={card.risk} />
      </div>
      <div role="gridcell">
        <Due due={card.nextDue} today={today} />
      </div>
      <div role="gridcell">
        {t('today.days', { count: daysBetween(dayOf(card.opened, style.zone), today) })}
      </div>
      <div role="gridcell">{day(dayOf(card.changed, style.zone))}</div>
    </>
  );
}

/** The conflict check stands before the rest: nothing is told but that. */
function NamesOnly({ state }: { state: 'unanswered' | 'declared' }) {
  const { t } = useTranslation();
  return (
    <div role="gridcell" aria-colspan={5} className={styles.namesOnly}>
      {t(`cases.conflict.${state}`)}
    </div>
  );
}

function Due({ due, today }: { due: string | undefined; today: string }) {
  const { day } = useTimeStyle();
  if (due === undefined) return null;
  return due < today ? (
    <span className={styles.overdue}>
      <Icon name="deadline" />
      {day(due)}
    </span>
  ) : (
    <>{day(due)}</>
  );
}
