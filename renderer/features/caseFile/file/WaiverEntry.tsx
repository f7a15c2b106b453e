import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { targetOf } from '@domain/waivers';
import { useNames } from '../caseContext';
import { Entry } from './Entry';
import { Prose } from './Facts';

/** A duty that is not done, with the reason. */
export function WaiverEntry({ waiver }: { waiver: RecordView<'waiver'> }) {
  const { t } = useTranslation();
  const names = useNames();
  const { data } = waiver;
  const target = targetOf(data);
  const about = target === undefined ? undefined : names.record(target);
  return (
    <Entry record={waiver} title={t(`caseFile.waived.${data.duty}`)} when={about}>
      <Prose>{data.reason}</Prose>
    </Entry>
  );
}
