import { createContext, use } from 'react';

const FileTakerContext = createContext<((files: File[]) => void) | null>(null);
export const FileTakerProvider = FileTakerContext.Provider;

/** Gives files to the part of the screen that takes them; null where none does. */
export function useFileTaker(): ((files: File[]) => void) | null {
  return use(FileTakerContext);
}
