import { createContext, type ReactNode, use, useState } from 'react';

const LabelsContext = createContext<Map<string, string>>(new Map());
const NameContext = createContext('');

/** The labels of the fields of one form, by the path of their value; filled by the fields themselves. */
export function useFormLabels(): Map<string, string> {
  return use(LabelsContext);
}

/** What tells the form from others on its page; nothing where it is the only one. */
export function useFormName(): string {
  return use(NameContext);
}

/** Gives one form its own list of labels, and its name. */
export function FormLabels({ name = '', children }: { name?: string | undefined; children: ReactNode }) {
  const [labels] = useState(() => new Map<string, string>());
  return (
    <NameContext value={name}>
      <LabelsContext value={labels}>{children}</LabelsContext>
    </NameContext>
  );
}
