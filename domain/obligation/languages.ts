/** The official languages of the United Nations: rule 51 of the rules of procedure of the General Assembly. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);

const NAMES: Record<Language, string> = {
  ar: 'Arabic',
  zh: 'Chinese',
  en: 'English',
  fr: 'French',
  ru: 'Russian',
  es: 'Spanish',
};

/** By its code, or by the name under which it is known to who writes it. */
export const languageName = (language: string): string => (isLanguage(language) ? NAMES[language] : language);
export const isEnglish = (language: string): boolean =>
  ['en', 'english'].includes(language.trim().toLowerCase());

/** "English and French"; "all six languages". */
export function languagesInWords(languages: readonly Language[]): string {
  if (languages.length === LANGUAGES.length) return 'all six languages';
  const names = LANGUAGES.filter((language) => languages.includes(language)).map((each) => NAMES[each]);
  const last = names.pop() ?? 'no language';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
