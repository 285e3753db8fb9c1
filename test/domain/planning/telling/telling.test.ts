import { describe, expect, it } from 'vitest';
import type { ProofStep } from '../../../../domain/planning/proof.ts';
import { type ProofNode, proofTree } from '../../../../domain/planning/telling/proof-tree.ts';
import { tellProof, tellStep } from '../../../../domain/planning/telling/tell.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { KNOWN } from './known.ts';
import { proofOf, TOLD_PROOFS, type ToldProof } from './told-proofs.ts';

const spaced = (text: string): string => text.replaceAll('~', '\u00a0');

describe.each(TOLD_PROOFS)('$title', (told) => {
  const proof = proofOf(told);

  it('is told in English', () => {
    expect(proof.map((step) => tellStep(step, proof, 'en', KNOWN))).toEqual(told.steps.map(({ en }) => en));
  });

  it('is told in French', () => {
    expect(proof.map((step) => tellStep(step, proof, 'fr', KNOWN))).toEqual(
      told.steps.map(({ fr }) => spaced(fr)),
    );
  });
});

const [, FOURTEEN] = TOLD_PROOFS;
const fourteen: ProofStep[] = FOURTEEN === undefined ? [] : proofOf(FOURTEEN);
const english = ({ steps }: ToldProof, ids: number[]): string[] => ids.map((id) => steps[id - 1]?.en ?? '');

it('tells what a step rests on and nothing else, each sentence once, in order', () => {
  const told = FOURTEEN ?? { title: '', adopted: '', steps: [] };
  expect(tellProof(fourteen, 7, 'en', KNOWN)).toEqual(english(told, [2, 3, 4, 5, 7]));
  expect(tellProof(fourteen, 16, 'en', KNOWN)).toEqual(
    english(told, [1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16]),
  );
});

it('gives the tree of a proof, in which a step that two rest on is told once', () => {
  const told = proofOf({ title: '', adopted: '', steps: TOLD_PROOFS[9]?.steps ?? [] });
  const joined: ProofStep[] = [
    ...told,
    {
      ...{ id: 10, rule: 'earliest-of', inputs: {}, from: [5, 8], source: 'the source', grade: 'primary' },
      result: { kind: 'day', on: civilDate('2008-09-15') },
    },
  ];
  expect(outline(proofTree(joined, 10))).toEqual([
    '10 earliest-of',
    '  5 session-open-already',
    '    4 session-until-next',
    '      2 session-opening',
    '      3 session-opening',
    '    1 adopted',
    '  8 session-open-already',
    '    7 session-until-next',
    '      6 session-opening',
    '      2 session-opening (above)',
    '    1 adopted (above)',
  ]);
});

function outline({ step, because, told }: ProofNode, depth = ''): string[] {
  const line = `${depth}${step.id} ${step.rule}${told === 'above' ? ' (above)' : ''}`;
  return [line, ...because.flatMap((each) => outline(each, `${depth}  `))];
}

it('says which step a broken proof lacks', () => {
  const [first] = fourteen;
  if (first === undefined) throw new Error('the second told proof has steps');
  const alone = { ...first, from: [17] };
  expect(() => tellStep(alone, fourteen, 'en')).toThrow(
    new RangeError('the proof has no step 17; its ids are 1 to 16'),
  );
  expect(() => proofTree(fourteen, 0)).toThrow('the proof has no step 0; its ids are 1 to 16');
});

it('says which kind of day a broken proof lacks', () => {
  const [adopted, ...others] = fourteen;
  if (adopted === undefined) throw new Error('the second told proof has steps');
  const open: ProofStep = { ...adopted, result: { kind: 'open', question: 'no-time-stated' } };
  expect(() => tellStep(open, [open, ...others], 'fr')).toThrow(
    new RangeError('step 1, adopted, has the result “open”; expected “day”'),
  );
});
