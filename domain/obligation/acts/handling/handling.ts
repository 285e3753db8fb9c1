import type { PersonId } from '../../parties.ts';

/**
 * How much harm it would do if others learned of it, in rising order: ST/SGB/2007/6, section 2. What nobody has said
 * anything of is unclassified.
 */
export const SENSITIVITIES = ['unclassified', 'confidential', 'strictly confidential'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const isSensitivity = (value: unknown): value is Sensitivity =>
  SENSITIVITIES.some((each) => each === value);

/** Those up to and with this one: what may be read by whom that is open. */
export const upTo = (sensitivity: Sensitivity): readonly Sensitivity[] =>
  SENSITIVITIES.slice(0, SENSITIVITIES.indexOf(sensitivity) + 1);

/** How a file is to be handled. */
export interface Handling {
  sensitivity: Sensitivity;
  /** Who may read it beside those of its posts; nobody where it is open to all. In order, none twice. */
  readers: PersonId[];
}

export const OPEN: Handling = { sensitivity: 'unclassified', readers: [] };

/** What was said of it last. */
export const handlingOf = ({ handling }: { handling?: Handling }): Handling => handling ?? OPEN;
