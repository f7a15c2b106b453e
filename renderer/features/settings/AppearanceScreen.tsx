import { Radio, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contrasts, useContrast } from '../../app/appearance';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** Light or dark, usual or high contrast. Nothing of it is written to disk. */
export function AppearanceScreen() {
  const { t } = useTranslation();
  // Stopping transitions for the change would inject a style element, which the content policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [contrast, setContrast] = useContrast();
  return (
    <SettingsPage lead={t('settings.appearance.lead')}>
      <div className={styles.form}>
        <Radio.Group
          label={t('settings.appearance.scheme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value)}
        >
          <div className={styles.choices}>
            {schemes.map((scheme) => (
              <Radio key={scheme} value={scheme} label={t(`settings.appearance.schemes.${scheme}`)} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label={t('settings.appearance.contrast')}
          description={t('settings.appearance.contrastHint')}
          value={contrast}
          onChange={(value) => setContrast(value)}
        >
          <div className={styles.choices}>
            {contrasts.map((each) => (
              <Radio key={each} value={each} label={t(`settings.appearance.contrasts.${each}`)} />
            ))}
          </div>
        </Radio.Group>
        <section>
          <h3>{t('settings.appearance.motion')}</h3>
          <p className={styles.quiet}>{t('settings.appearance.motionExplained')}</p>
        </section>
        <section>
          <h3>{t('settings.appearance.size')}</h3>
          <p className={styles.quiet}>{t('settings.appearance.sizeExplained')}</p>
        </section>
      </div>
    </SettingsPage>
  );
}
