import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

/** The one catalogue of every sentence on screen. English first; another language is another folder beside `en`. */
export const catalogue = i18next.createInstance();

void catalogue.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: english } },
  // React escapes what it shows; escaping twice would print `&amp;`.
  interpolation: { escapeValue: false },
  initAsync: false,
});
