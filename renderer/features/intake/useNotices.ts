import { useTranslation } from 'react-i18next';
import { mailNotices } from '../../catalogue/en/mailNotices';

type Notice = keyof typeof mailNotices;

/** What was odd about an e-mail, in sentences; a code this version does not know is left out. */
export function useNotices(): (codes: readonly string[]) => string[] {
  const { t } = useTranslation();
  return (codes) =>
    codes
      .filter((code): code is Notice => Object.hasOwn(mailNotices, code))
      .map((code) => t(`mailNotices.${code}`));
}
