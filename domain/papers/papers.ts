import { briefingInvitation } from './briefing-invitation.ts';
import { chairNotice } from './chair-notice.ts';
import { ENGLISH } from './english.ts';
import { lateFootnote, lateness } from './late-footnote.ts';
import { PAPER_TITLES, type PaperName } from './names.ts';
import { noteVerbale } from './note-verbale.ts';
import type { Paper, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';
import { remarksOn } from './remarks.ts';
import { transmittal } from './transmittal.ts';
import { waiverRequest } from './waiver-request.ts';

type Body = Pick<Paper, 'blocks' | 'footnote'>;
type Writes = (of: PaperCase, language: PaperLanguage) => Body;

/** Every paper: a case and a language in, the paper out. Throws a RangeError for a case that lacks what the paper is about. */
const PAPERS: Record<PaperName, Writes> = {
  'note-verbale': (of, language) => ({ blocks: noteVerbale(of, language), footnote: null }),
  'late-footnote': (of, language) => ({
    blocks: lateFootnote(of, deliveryOf(of), language),
    footnote: lateness(of, language),
  }),
  'waiver-request': (of, language) => ({
    blocks: waiverRequest(of, deliveryOf(of), draftOf(of), language),
    footnote: null,
  }),
  'chair-notice': (of, language) => ({ blocks: chairNotice(of, deliveryOf(of), language), footnote: null }),
  'briefing-invitation': (of, language) => ({
    blocks: briefingInvitation(of, deliveryOf(of), language),
    footnote: null,
  }),
  transmittal(of, language) {
    const delivery = deliveryOf(of);
    const late = delivery.submitted !== null && delivery.due !== null && delivery.submitted > delivery.due;
    return {
      blocks: transmittal(of, delivery, language, late),
      footnote: late ? lateness(of, language) : null,
    };
  },
};

/** The paper of that name for a case. The same case gives the same paper. */
export function paperOf(name: PaperName, of: PaperCase, language: PaperLanguage): Paper {
  return {
    name,
    language,
    title: `${PAPER_TITLES[name]}: ${of.mandate.symbol}, ${ENGLISH.citedParagraph(of)}`,
    day: of.day,
    addressee: of.addressee,
    ...PAPERS[name](of, language),
    remarks: remarksOn(name, of, language),
  };
}

function deliveryOf({ delivery }: PaperCase): CaseDelivery {
  if (delivery === null) throw new RangeError('the paper is about one delivery, and the case names none');
  return delivery;
}

function draftOf({ draft }: PaperCase): NonNullable<PaperCase['draft']> {
  if (draft === null) throw new RangeError('the paper is about a draft, and the case has none');
  return draft;
}
