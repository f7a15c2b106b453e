import type { Block, LabelledText, Section } from '../pageData';

/** A record told in full; the parts a block may lack are left out. */
export function entry(told: {
  title: string;
  subtitle?: string | undefined;
  marks?: LabelledText[];
  facts: LabelledText[];
  texts?: LabelledText[];
}): Block {
  const { title, subtitle, marks = [], facts, texts = [] } = told;
  return { type: 'entry', title, ...(subtitle === undefined ? {} : { subtitle }), marks, facts, texts };
}

/** A section, or one sentence in it where nothing was recorded. */
export function section(id: string, title: string, blocks: Block[], empty: string): Section {
  return { id, title, blocks: blocks.length === 0 ? [{ type: 'prose', text: empty }] : blocks };
}

/** A section that is left out altogether where nothing was recorded. */
export function sectionIfAny(id: string, title: string, blocks: Block[]): Section[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}

/** The first letter as a capital, for words that begin a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
