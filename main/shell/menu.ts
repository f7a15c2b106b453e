import type { MenuItemConstructorOptions } from 'electron';

/** What the menu can ask of the app. */
export interface MenuActions {
  lock: () => void;
}

/**
 * The application menu. Its bar is hidden until Alt; it exists for the system's own keys (copy, paste, text size)
 * and, on macOS, because an app without one cannot be quit. There is no print: paper is an export with a recipient.
 */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const lock: MenuItemConstructorOptions = {
    label: 'Lock',
    accelerator: 'CommandOrControl+L',
    click: actions.lock,
  };
  return [
    {
      label: 'Casekeep',
      submenu: [
        lock,
        { type: 'separator' },
        ...(platform === 'darwin'
          ? ([{ role: 'hide' }, { type: 'separator' }] satisfies MenuItemConstructorOptions[])
          : []),
        { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
  ];
}
