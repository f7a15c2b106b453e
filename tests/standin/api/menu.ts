import type { MenuItemConstructorOptions } from 'electron';
import { onlyOptions, strict, StrictEmitter } from '../offered.ts';
import { BrowserWindow } from './browserWindow.ts';

const options = [
  'accelerator',
  'acceleratorWorksWhenHidden',
  'checked',
  'click',
  'enabled',
  'id',
  'label',
  'registerAccelerator',
  'role',
  'sublabel',
  'submenu',
  'toolTip',
  'type',
  'visible',
];

/** One entry of a menu. Nothing is drawn and no key is bound: tests call `click`. */
export class MenuItem {
  readonly id: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  click: (event?: object, window?: object, contents?: object) => void;

  constructor(given: MenuItemConstructorOptions) {
    onlyOptions(given, options, 'the menu option');
    this.id = given.id ?? '';
    this.role = given.role;
    this.label = given.label ?? given.role ?? '';
    this.type = given.type ?? (given.submenu ? 'submenu' : 'normal');
    this.accelerator = given.accelerator ?? undefined;
    this.enabled = given.enabled ?? true;
    this.visible = given.visible ?? true;
    this.checked = given.checked ?? false;
    const submenu = given.submenu as MenuItemConstructorOptions[] | Menu | undefined;
    this.submenu = Array.isArray(submenu) ? MenuClass.buildFromTemplate(submenu) : submenu;
    this.click = (event = {}, window = BrowserWindow.getFocusedWindow() ?? undefined) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      given.click?.(this as never, window as never, event);
    };
    return strict<MenuItem>(this, 'MenuItem');
  }
}

let applicationMenu: MenuClass | null = null;

class MenuClass extends StrictEmitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  insert(place: number, item: MenuItem): void {
    this.items.splice(place, 0, item);
  }

  popup(): void {
    this.emit('menu-will-show', {});
  }

  closePopup(): void {
    this.emit('menu-will-close', {});
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): MenuClass {
    const menu = new MenuClass();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: MenuClass | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): MenuClass | null {
    return applicationMenu;
  }
}

/** Electron's `Menu`. */
export const Menu = strict(MenuClass, 'Menu');
export type Menu = MenuClass;
