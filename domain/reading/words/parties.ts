import type { Addressee } from '../reading.ts';
import { phrases } from './phrases.ts';

/** Whom a clause may address: those whose duties we keep, and those whose duties are their own. */
export type Party =
  | Addressee['class']
  | 'council_expert'
  | 'states'
  | 'others'
  | 'intergovernmental'
  | 'person_before';

/**
 * Names and heads of names; the longest that begins at a place wins, and the last head of a name decides ("Forum
 * secretariat" is a secretariat). Add a name or a head here, in lower case.
 */
export const PARTIES: (readonly [readonly string[], Party])[] = [
  [
    phrases(`
      secretary-general; secretary general; united nations secretary-general; secretary-general of
      the united nations
    `),
    'secretary_general',
  ],
  [
    phrases(`
      secretariat; secretariats; office; office of the high commissioner; office of the united
      nations high commissioner for human rights; office of the united nations high commissioner;
      office for the coordination of humanitarian affairs; office for disarmament affairs; office of
      internal oversight services; office of legal affairs; high commissioner; high commissioner for
      human rights; united nations office on drugs and crime; united nations international drug
      control programme; united nations office for disaster risk reduction; executive director of
      the united nations office on drugs and crime; executive director of the united nations
      international drug control programme; department; departments; division; unit; branch;
      under-secretary-general; assistant secretary-general; emergency relief coordinator;
      coordinator; high representative; special representative; special representatives; special
      representative of the secretary-general; special envoy; special envoy of the
      secretary-general; personal envoy; personal envoy of the secretary-general; special adviser;
      special adviser of the secretary-general; special coordinator; envoy; executive secretary;
      executive secretaries; executive directorate; counter-terrorism committee executive
      directorate; registrar; ethics office; joint special envoy; ohchr; ocha; unodc; oios; desa;
      untmis; minusca; minusma; monusco; unmiss; unamid; unisfa; unifil; undof; unficyp; unmik;
      unsmil; unami; unama; unsom; unitams; unmil; unoci; minustah; minujusth; minurso; minurcat;
      binuh; binuca; unmha; unowas; unoca; unmit; unipsil; unogbis; uniogbis; srsg; assistance
      mission; interim force; stabilization mission; unitad
    `),
    'secretariat_unit',
  ],
  [
    phrases(`
      secretary-general of the united nations conference on trade and development; secretariat of the united nations
      conference on trade and development; secretary-general
      of unctad; secretary-general of the international maritime organization; executive director;
      executive head; executive heads; director-general; director general; director-generals;
      administrator; commissioner-general; united nations high commissioner for refugees; high
      commissioner for refugees; office of the united nations high commissioner for refugees; united
      nations environment programme; united nations development programme; united nations human
      settlements programme; united nations conference on trade and development; united nations
      children's fund; united nations population fund; united nations entity for gender equality and
      the empowerment of women; united nations educational, scientific and cultural organization;
      united nations industrial development organization; food and agriculture organization of the
      united nations; world health organization; world food programme; international labour
      organization; international labour office; international atomic energy agency; international
      maritime organization; international trade centre; world bank; international monetary fund;
      united nations relief and works agency for palestine refugees in the near east; united nations
      institute for training and research; united nations university; joint united nations programme
      on hiv/aids; joint programme; specialized agencies; funds and programmes; funds, programmes
      and agencies; funds, programmes and specialized agencies; agencies, funds and programmes;
      funds; agencies; agency; united nations system; united nations development system; united
      nations entities; united nations organizations; system entities; system organizations; united
      nations country team; collaborative partnership on forests; partnership; chief executives board; united
      nations system chief executives board for coordination; united nations sustainable development
      group; united nations development group; inter-agency task force; task team; fund; programme;
      institute; university; unep; unfpa; undp; unicef; unhcr; unctad; unesco; unido; unrwa; unaids;
      un-women; un-habitat; fao; ilo; imo; iaea; itu; wfp; who; wmo; wipo; unitar
    `),
    'un_entity',
  ],
  [
    phrases(`
      special rapporteur; special rapporteurs; independent expert; independent experts; mandate
      holder; mandate holders; special procedures; fact-finding mission; international fact-finding
      mission; commission of inquiry; commission on human rights in south sudan; group of experts;
      group of governmental experts; group of eminent experts; group of eminent international and
      regional experts; group of independent eminent experts; group of human rights experts; team of
      international experts; high-level panel; independent scientific panel; independent panel;
      expert mechanism; independent expert mechanism; human rights council advisory committee; working group of experts;
      independent investigative mechanism; impartial and independent mechanism; independent
      mechanism; advisory board
    `),
    'expert_mandate',
  ],
  [['advisory committee', 'working group', 'advisory committee of the council'], 'council_expert'],
  [
    phrases(`
      member states; states members; members; states; state; states parties; parties; party;
      government; governments; authorities; government of national unity; countries; country;
      territory; territories; administering power; administering powers; delegations; donors;
      israel; nations
    `),
    'states',
  ],
  [
    phrases(`
      general assembly; assembly; security council; economic and social council; council; councils;
      commission; commissions; committee; committees; subcommittee; subcommittees; working group of
      the whole; open-ended working group; board; boards; board of auditors; conference; forum;
      president; presidents; chair; chairs; co-chairs; co-chair; chairperson; chairman;
      chair-rapporteur; chairpersons; bureau; vice-president; president of the general assembly;
      president of the human rights council; advisory committee on administrative and budgetary
      questions; panel of experts; monitoring team; analytical support and sanctions monitoring
      team; group; panel; joint inspection unit; peacebuilding commission; international civil
      service commission; international law commission; international court of justice; governing
      bodies; treaty bodies; human rights treaty bodies; bodies; organs; facilitators;
      co-facilitators; meeting; preparatory committee; authority; task force; conference on
      disarmament; group of experts on; international narcotics control board
    `),
    'intergovernmental',
  ],
  [
    phrases(`
      stakeholders; organizations; international community; private sector; civil society;
      institutions; entities; media; actors; partners; african union; european union; league of arab
      states; companies; enterprises; business enterprises; united nations; organization;
      individuals; all; leaders; community; banks; professionals; groups; parliaments; partner;
      depositary
    `),
    'others',
  ],
  [
    phrases(`
      him; her; it; them; the latter
    `),
    'person_before',
  ],
];
