import { createContext, type ReactNode, use, useState } from 'react';

const LabelsContext = createContext<Map<string, string>>(new Map());

/** The labels of the fields of one form, by the path of their value; filled by the fields themselves. */
export function useFormLabels(): Map<string, string> {
  return use(LabelsContext);
}

/** Gives one form its own list of labels. */
export function FormLabels({ children }: { children: ReactNode }) {
  const [labels] = useState(() => new Map<string, string>());
  return <LabelsContext value={labels}>{children}</LabelsContext>;
}
