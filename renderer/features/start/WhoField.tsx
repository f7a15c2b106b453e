import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './start.module.css';

/** A name that can be seen without a key. */
export interface StartUser {
  name: string;
  invited: boolean;
}

interface Props {
  users: readonly StartUser[];
  user: string | undefined;
  onUser: (name: string) => void;
}

/** Who is signing in. With a single user there is nothing to choose. */
export function WhoField({ users, user, onUser }: Props) {
  const { t } = useTranslation();
  if (users.length < 2) return user === undefined ? null : <p className={styles.single}>{user}</p>;
  return (
    <Radio.Group label={t('start.who')} value={user ?? ''} onChange={onUser}>
      <div className={styles.users}>
        {users.map(({ name, invited }) => (
          <Radio
            key={name}
            value={name}
            label={name}
            description={invited ? t('start.joinHint', { name }) : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
