import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export type Appearance = 'light' | 'dark';
const storageKey = 'shuyuan.appearance';

const AppearanceContext = createContext<{ appearance: Appearance; setAppearance(next: Appearance): void } | undefined>(undefined);

function firstAppearance(): Appearance {
  const kept = localStorage.getItem(storageKey);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Light or dark: the system's unless the person chose, kept in this browser. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, set] = useState(firstAppearance);
  useEffect(() => {
    document.documentElement.dataset['theme'] = appearance;
  }, [appearance]);
  const value = useMemo(
    () => ({
      appearance,
      setAppearance(next: Appearance) {
        localStorage.setItem(storageKey, next);
        set(next);
      },
    }),
    [appearance],
  );
  return <AppearanceContext value={value}>{children}</AppearanceContext>;
}

export function useAppearance() {
  const value = useContext(AppearanceContext);
  if (!value) throw new Error('AppearanceProvider is missing');
  return value;
}
