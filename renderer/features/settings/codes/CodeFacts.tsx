import { useTranslation } from 'react-i18next';
import type { ConductCode } from '@contract/conductCode';
import { settings } from '@contract/records/incident';
import styles from './codes.module.css';

/** Everything one version says, to be read. */
export function CodeFacts({ code }: { code: ConductCode }) {
  const { t } = useTranslation();
  const covered = settings.filter((setting) => code.settings.includes(setting));
  const parts = {
    settings: covered.map((setting) => t(`answers.setting.${setting}`)),
    behaviours: code.behaviours.map(({ label, needsGround }) =>
      needsGround ? t('codes.onGround', { label }) : label,
    ),
    grounds: code.grounds.map(({ label }) => label),
    exceptionTests: code.exceptionTests.map(({ label }) => label),
    ladder: code.ladder.map(({ label, reach, ban }) =>
      t(ban ? 'codes.stepBan' : 'codes.step', { label, reach: t(`codes.reaches.${reach}`) }),
    ),
    sources: code.sources,
  };
  return (
    <dl className={styles.facts}>
      {Object.entries(parts).map(([name, items]) => (
        <div key={name}>
          <dt>{t(`codes.parts.${name as keyof typeof parts}`)}</dt>
          <dd>
            {items.length === 0 ? (
              t('codes.nothing')
            ) : (
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
