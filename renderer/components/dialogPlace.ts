import { createContext, use } from 'react';

/** Where dialogs are drawn, and whether the window is blank. */
export interface DialogPlace {
  readonly place: HTMLElement | null;
  readonly hidden: boolean;
}

const PlaceContext = createContext<DialogPlace>({ place: null, hidden: false });

/** Gives the dialogs within it a place that is blanked with everything else. */
export const DialogPlaceProvider = PlaceContext.Provider;

/** The place of the page at hand; before anybody is signed in there is none, and nothing to blank. */
export function useDialogPlace(): DialogPlace {
  return use(PlaceContext);
}
