import { STATES } from './state-names.ts';

/** A State with a mission to the United Nations, as its name stands behind “of” and « de ». */
export interface State {
  /** “Austria”, “the Russian Federation”. */
  en: string;
  /** « de l’Autriche », « de la Fédération de Russie ». */
  fr: string;
  /** A non-member State has a permanent observer mission. */
  observer: boolean;
}

/** The State that a name means: as the Organization writes it in English or in French, also with its form in brackets. */
export const stateNamed = (name: string): State | undefined => BY_NAME.get(keyOf(name));

/** Whether all Members are meant at once, in either language. */
export const isEveryMember = (name: string): boolean =>
  /^(?:(?:all )?member states|(?:tous )?(?:les )?états membres)$/i.test(name);

/** “Iran (Islamic Republic of)” and “the Islamic Republic of Iran” are one; so are « Autriche » and « de l’Autriche ». */
function keyOf(name: string): string {
  const plain = name.trim().toLowerCase().replaceAll('’', "'");
  const [, head, form] = /^(.+?) \((.+)\)$/.exec(plain) ?? [];
  return (head === undefined ? plain : `${form} ${head}`)
    .replace(/^the /, '')
    .replace(/^(?:de la |de l'|du |des |de |d'|la |le |les |l')/, '')
    .replaceAll(/ (?:de la|de l'|du|des|de|d') ?/g, ' de ')
    .replaceAll(/\s+/g, ' ');
}

const BY_NAME: ReadonlyMap<string, State> = new Map(
  STATES.flatMap(([en, fr, observer]) => {
    const state = { en, fr, observer: observer === 'observer' };
    return [
      [keyOf(en), state],
      [keyOf(fr), state],
    ] as const;
  }),
);
