import { useTranslation } from 'react-i18next';

/** Says whose invitation ended with the key it held; nothing where there was none. */
export function InviteAgain({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  return names.length === 0 ? null : <p>{t('accounts.inviteAgain', { names: names.join(', ') })}</p>;
}
