import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../api/queries';
import { Dialog } from '../components/Dialog';
import styles from './Palette.module.css';
import { useSession } from './session';
import { useOfferedRoutes } from './useOfferedRoutes';

interface Props {
  opened: boolean;
  onClose: () => void;
  onHide: () => void;
  onLock: () => void;
  onKeys: () => void;
}

interface Found {
  id: string;
  label: string;
  note: string;
  run: () => void;
}

const mostShown = 12;

/** Finds any case, screen or command by a few letters of its name. */
export function Palette(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('frame.find')}>
      {props.opened ? <PaletteBody {...props} /> : null}
    </Dialog>
  );
}

function PaletteBody({ onClose, onHide, onLock, onKeys }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offered = useOfferedRoutes();
  const { user } = useSession();
  const cases = useOperation('cases.list', {}, hasRight(user.role, 'case.read'));
  // Escape closes the list that is always open: here that means the whole palette.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // At once, so that the first letters typed after Ctrl+K are not lost.
  useLayoutEffect(() => input.current?.focus(), []);

  const all: Found[] = [
    ...offered.flatMap(({ path, rail, find }) => {
      const name = rail?.name ?? find;
      return name === undefined
        ? []
        : [
            {
              id: `go ${path}`,
              label: t(`frame.${name}`),
              note: t('frame.goThere'),
              run: () => void navigate({ to: path }),
            },
          ];
    }),
    ...(hasRight(user.role, 'case.open')
      ? [
          {
            id: 'new case',
            label: t('cases.newCase'),
            note: t('frame.command'),
            run: () => void navigate({ to: '/cases/new' }),
          },
        ]
      : []),
    { id: 'hide', label: t('frame.hide'), note: 'Ctrl .', run: onHide },
    { id: 'lock', label: t('frame.lock'), note: 'Ctrl L', run: onLock },
    { id: 'keys', label: t('frame.keysTitle'), note: '?', run: onKeys },
    ...(cases.data ?? []).map((card) => ({
      id: card.id,
      label: card.codeName,
      note: card.number,
      run: () => void navigate({ to: `/cases/${card.id}` }),
    })),
  ];
  const words = typed.trim().toLowerCase();
  const found = all
    .filter(({ label, note }) => `${label} ${note}`.toLowerCase().includes(words))
    .slice(0, mostShown);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onClose();
        found.find((item) => item.id === id)?.run();
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          aria-label={t('frame.find')}
          placeholder={t('frame.findHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          ref={input}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={t('frame.find')}>
        {found.map((item) => (
          <Combobox.Option key={item.id} value={item.id} className={styles.option}>
            <span>{item.label}</span>
            <small>{item.note}</small>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {found.length === 0 ? <p className={styles.nothing}>{t('frame.findNothing')}</p> : null}
    </Combobox>
  );
}
