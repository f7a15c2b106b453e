import { useTranslation } from 'react-i18next';
import type { intake } from '../../catalogue/en/intake';

/** What was odd about an e-mail, in sentences; a code this version does not know is left out. */
export function useNotices(): (codes: readonly string[]) => string[] {
  const { t, i18n } = useTranslation();
  return (codes) =>
    codes
      .filter((code) => i18n.exists(`intake.notices.${code}`))
      .map((code) => t(`intake.notices.${code as keyof typeof intake.notices}`));
}
