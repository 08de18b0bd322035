/** The interface's languages; Chinese is the first. */
export type Language = 'zh' | 'en';

export interface ChosenLanguage {
  readonly language: Language;
  /** Chosen in the address: links then carry it on. No cookie is set. */
  readonly explicit: boolean;
}

/** `?lang=` decides, else the first language of Accept-Language that there is, else Chinese. */
export function chooseLanguage(asked: string | undefined, accepted: string | undefined): ChosenLanguage {
  if (asked === 'zh' || asked === 'en') return { language: asked, explicit: true };
  const wishes = (accepted ?? '')
    .split(',')
    .slice(0, 20)
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]{1,5})$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { language: tag.split('-')[0], weight: quality === undefined ? 1 : Number(quality), position };
    })
    .filter((wish) => wish.weight > 0)
    .sort((one, other) => other.weight - one.weight || one.position - other.position);
  const first = wishes.find((wish) => wish.language === 'zh' || wish.language === 'en');
  return { language: first?.language === 'en' ? 'en' : 'zh', explicit: false };
}
