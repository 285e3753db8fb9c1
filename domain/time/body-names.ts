/** Full names of bodies whose meetings we know nothing of, by the short name that readings give. */
export const BODY_NAMES: ReadonlyMap<string, string> = new Map([
  ['SC', 'Security Council'],
  ['CHR', 'Commission on Human Rights'],
  ['CSW', 'Commission on the Status of Women'],
  ['CND', 'Commission on Narcotic Drugs'],
  ['CCPCJ', 'Commission on Crime Prevention and Criminal Justice'],
  ['CPD', 'Commission on Population and Development'],
  ['CSocD', 'Commission for Social Development'],
  ['CSTD', 'Commission on Science and Technology for Development'],
  ['CSD', 'Commission on Sustainable Development'],
  ['ECLAC', 'Economic Commission for Latin America and the Caribbean'],
  ['ESCAP', 'Economic and Social Commission for Asia and the Pacific'],
  ['ECE', 'Economic Commission for Europe'],
  ['ECA', 'Economic Commission for Africa'],
  ['ESCWA', 'Economic and Social Commission for Western Asia'],
  ['UNEA', 'United Nations Environment Assembly'],
  ['HLPF', 'high-level political forum on sustainable development'],
]);
