import i18next from 'i18next';
import { useCallback, useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import en from '../locales/en.json';
import zh from '../locales/zh.json';
import type { Bilingual, Language } from './bilingual.ts';

const storageKey = 'shuyuan.language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(storageKey);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en';
}

function showLanguage(language: string): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

/** Starts i18next with both languages inside the bundle; Chinese is the first and the fallback. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  showLanguage(i18next.language);
}

/** The language of the interface, and a way to change it that is kept in this browser. */
export function useLanguage(): { language: Language; setLanguage(language: Language): void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const setLanguage = useCallback(
    (next: Language) => {
      localStorage.setItem(storageKey, next);
      void i18n.changeLanguage(next);
      showLanguage(next);
    },
    [i18n],
  );
  return useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
}

/** Chooses the sentence of the interface's language; a plain string is shown as it is, and Chinese fills a missing English. */
export function useText(): (text: Bilingual | { zh: string; en?: string | undefined } | string | null | undefined) => string {
  const { language } = useLanguage();
  return useCallback((text) => (typeof text === 'string' ? text : text ? (language === 'en' && text.en) || text.zh : ''), [language]);
}
