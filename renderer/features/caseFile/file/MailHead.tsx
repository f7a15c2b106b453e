import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useNotices } from '../../intake/useNotices';
import { Fact, Facts } from './Facts';

type Mail = NonNullable<RecordView<'report'>['data']['mail']>;

/** What the e-mail said of itself, and what was odd about it. Nobody has verified any of it. */
export function MailHead({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const notices = useNotices();
  return (
    <Facts>
      <Fact name={t('caseFile.mail.subject')}>{mail.subject}</Fact>
      <Fact name={t('caseFile.mail.notices')}>{notices(mail.notices).join('\n')}</Fact>
    </Facts>
  );
}
