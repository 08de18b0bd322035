import { useWords } from '../../api/organization.ts';
import type { Words } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';

/** Kinds, offices or duties to choose from, by the names that the laws in use give them. */
export function useWordOptions(of: keyof Words): { readonly value: string; readonly label: string }[] {
  const words = useWords();
  const text = useText();
  return (words.data?.[of] ?? []).map(({ word, name }) => ({ value: word, label: text(name) }));
}
