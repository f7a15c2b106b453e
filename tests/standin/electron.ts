/** What `import … from 'electron'` gives the main process. */
import { app } from './api/app.ts';
import { BrowserWindow } from './api/browserWindow.ts';
import { clipboard, ClipboardItem } from './api/clipboard.ts';
import { nativeTheme, powerMonitor, screen, shell } from './api/computer.ts';
import { dialog } from './api/dialog.ts';
import { ipcMain } from './api/ipcMain.ts';
import { Menu, MenuItem } from './api/menu.ts';
import { net } from './api/net.ts';
import { registry, pageOf } from './api/registry.ts';
import { safeStorage } from './api/safeStorage.ts';
import { protocol, session } from './api/session.ts';
import { utilityProcess } from './api/utilityProcess.ts';
import type { WebContents } from './api/webContents.ts';
import { strict } from './offered.ts';

/** Electron's lists of all pages. */
const webContents = strict(
  {
    getAllWebContents: (): WebContents[] => [...registry.contents.values()],
    fromId: (id: number): WebContents | undefined => registry.contents.get(id),
    getFocusedWebContents: (): WebContents | null => BrowserWindow.getFocusedWindow()?.webContents ?? null,
    /** What Playwright finds a page's window by. */
    fromDevToolsTargetId: (id: string): WebContents | undefined =>
      [...registry.contents.values()].find((contents) => contents[pageOf].targetId === id),
  },
  'webContents',
);

/** Everything that the stand-in offers; any other member throws when it is read. */
export const electron = strict(
  {
    app,
    BrowserWindow,
    clipboard,
    ClipboardItem,
    dialog,
    ipcMain,
    Menu,
    MenuItem,
    nativeTheme,
    net,
    powerMonitor,
    protocol,
    safeStorage,
    screen,
    session,
    shell,
    utilityProcess,
    webContents,
  },
  'electron',
);
