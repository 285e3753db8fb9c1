/** Full names of bodies whose meetings we know nothing of, or that have no sessions, by the short name that readings give. */
export const BODY_NAMES: ReadonlyMap<string, string> = new Map([
  ['SC', 'Security Council'],
  ['First Committee', 'First Committee'],
  ['Second Committee', 'Second Committee'],
  ['Third Committee', 'Third Committee'],
  ['Fourth Committee', 'Fourth Committee'],
  ['Fifth Committee', 'Fifth Committee'],
  ['Sixth Committee', 'Sixth Committee'],
  ['C-34', 'Special Committee on Peacekeeping Operations'],
  ['ECE', 'Economic Commission for Europe'],
  ['ECA', 'Economic Commission for Africa'],
  ['ESCWA', 'Economic and Social Commission for Western Asia'],
]);
