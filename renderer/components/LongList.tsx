import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

/** As many as a person reads in one go; drawing thousands at once would make the window stutter. */
const inOneGo = 100;

/** A list that shows its first part, and more on request; says how many there are. */
export function LongList<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (shown: readonly Item[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(inOneGo);
  return (
    <>
      {children(items.slice(0, shown))}
      {items.length <= shown ? null : (
        <p>
          {t('common.shownOf', { shown, count: items.length })}{' '}
          <Button kind="plain" onClick={() => setShown(shown + inOneGo)}>
            {t('common.showMore')}
          </Button>
        </p>
      )}
    </>
  );
}
