import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The person's and the computer's folders that `app.getPath` knows; `undefined` for any other name. */
export function commonFolder(name: string): string | undefined {
  const home = homedir();
  const folders: Readonly<Record<string, string>> = {
    home,
    appData: process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'),
    temp: tmpdir(),
    exe: process.execPath,
    module: process.execPath,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    music: join(home, 'Music'),
    pictures: join(home, 'Pictures'),
    videos: join(home, 'Videos'),
  };
  return folders[name];
}
