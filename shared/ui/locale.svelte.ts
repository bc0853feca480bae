/** The page's language: Chinese first, English one click away, remembered on the device. */
import type { Bilingual } from '../contract/text.ts';

export type Language = 'zh' | 'en';
const KEY = 'luyan-language';

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch (error) {
    console.info('no storage for the language on this device', error);
    return 'zh';
  }
}

class Locale {
  #language = $state<Language>(remembered());

  get language(): Language {
    return this.#language;
  }

  /** For this page alone: a big screen whose address says the language leaves the console beside it as it is. */
  show(language: Language): void {
    this.#language = language;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }

  /** From now on, on this device. */
  use(language: Language): void {
    this.show(language);
    try {
      localStorage.setItem(KEY, language);
    } catch (error) {
      console.info('the language is kept for this page only', error);
    }
  }
}

export const locale = new Locale();

/** A sentence in the page's language; reactive. */
export const say = (text: Bilingual): string => text[locale.language];
