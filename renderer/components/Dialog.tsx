import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDialogPlace } from './dialogPlace';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A dialog. Scroll is locked by style (`base.css`), because the usual way injects a style element. It is blanked with the
 * window and keeps what was typed until the window is shown again.
 */
export function Dialog({ opened, onClose, title, wide = false, children }: Props) {
  const { t } = useTranslation();
  const { place, hidden } = useDialogPlace();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={wide ? 'xl' : 'lg'}
      lockScroll={false}
      {...(place === null ? {} : { portalProps: { target: place } })}
      closeOnEscape={!hidden}
      trapFocus={!hidden}
      returnFocus
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  );
}
