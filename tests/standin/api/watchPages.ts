import { chromium, type Target } from '../chromium/chromium.ts';
import { fromChromium } from '../chromium/schemes.ts';
import { refuseTarget } from '../page/windowFrame.ts';
import { ownerOf, pageOf, registry } from './registry.ts';
import { askToOpen } from './webContents.ts';

/** A page that no window asked for was opened by a page: the application is asked, and it is closed. */
async function refuseStranger(target: Target): Promise<void> {
  if (await chromium.isAskedFor(target)) return;
  const all = [...registry.contents.values()];
  // A link without an opener does not say where it came from.
  const opener =
    all.find((contents) => contents[pageOf].targetId === target.info.openerId) ??
    all.find((contents) => contents[pageOf].opening.length > 0);
  const wish = opener?.[pageOf].opening.shift();
  void refuseTarget(target);
  opener?.[askToOpen]({
    url: fromChromium(wish?.url ?? target.info.url),
    frameName: wish?.windowName ?? '',
    features: (wish?.windowFeatures ?? []).join(','),
    disposition: 'new-window',
    referrer: { url: opener.getURL(), policy: '' },
  });
}

/** Begins to watch which pages come and go. */
export function watchPages(): void {
  chromium.on('page', (target) => void refuseStranger(target));
  chromium.on('gone', (targetId) => {
    for (const contents of registry.contents.values())
      if (contents[pageOf].targetId === targetId) contents[ownerOf].gone();
  });
}
