import { expect, it } from 'vitest';
import { canonicalBody } from '../../../../domain/time/body-aliases.ts';
import { BODY_NAMES } from '../../../../domain/time/body-names.ts';
import { BODY_NAMES_FR } from '../../../../domain/time/body-names-fr.ts';
import { CALENDARS } from '../../../../domain/time/calendars/index.ts';

const bodies = [...CALENDARS.map(({ body }) => body), ...BODY_NAMES.keys()];

it('no body has its name in two places', () => {
  expect(new Set(bodies).size).toBe(bodies.length);
});

it('every body has a French name with its article, and nothing else has one', () => {
  expect([...BODY_NAMES_FR.keys()].sort()).toEqual([...bodies].sort());
  for (const name of BODY_NAMES_FR.values()) expect(name).toMatch(/^(?:le |la |l’)\p{L}/u);
});

it.each(bodies)('%s is understood as it stands', (body) => {
  expect(canonicalBody(body)).toBe(body);
});

it.each<[string, string | undefined]>([
  ['General Assembly', 'GA'],
  ['the general assembly', 'GA'],
  ['ga', 'GA'],
  ['UNGA', 'GA'],
  ['l’Assemblée générale', 'GA'],
  ["l'Assemblée générale", 'GA'],
  ['Assemblée générale', 'GA'],
  ['Security Council', 'SC'],
  ['Human Rights Council', 'HRC'],
  ['  Human   Rights Council ', 'HRC'],
  ['Conseil des droits de l’homme', 'HRC'],
  ['UNTOC COP', 'COP:UNTOC'],
  ['COP UNTOC', 'COP:UNTOC'],
  ['cop:untoc', 'COP:UNTOC'],
  ['COSP', 'COP:UNCAC'],
  ['Conference of the States Parties to the United Nations Convention against Corruption', 'COP:UNCAC'],
  ['Commission on the Status of Women', 'CSW'],
  ['StatCom', 'Statistical Commission'],
  ['UNEP Governing Council', 'UNEP GC'],
  ['Environment Assembly', 'UNEA'],
  ['Fifth Committee', 'Fifth Committee'],
  ['C.5', 'Fifth Committee'],
  ['high-level political forum on sustainable development', 'HLPF'],
  ['COP', undefined],
  ['', undefined],
  ['the', undefined],
  ['constructor', undefined],
  ['Preparatory Committee', undefined],
])('“%s” is %s', (text, body) => {
  expect(canonicalBody(text)).toBe(body);
});
