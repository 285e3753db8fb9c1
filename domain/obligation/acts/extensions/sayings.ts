import { inWords } from '../../../time/civil-date.ts';
import { milestoneName } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { ExtensionFacts } from './facts.ts';

export const EXTENSION_SAYINGS: Sayings<keyof ExtensionFacts> = {
  ExtensionAsked: ({ milestone, until }) =>
    `asked for more time for ${milestoneName(milestone)}, until ${inWords(until)}`,
  ExtensionGranted: ({ milestone, missed }) =>
    `granted it: ${milestoneName(milestone.key)} is now due on ${inWords(milestone.on)}${missed === undefined ? '' : `; it was due on ${inWords(missed)} and stays late by that day`}`,
  ExtensionDeclined: ({ milestone }) => `declined more time for ${milestoneName(milestone)}`,
};
