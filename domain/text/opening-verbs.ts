/** The verbs, as they stand at its head, with which an operative paragraph states, decides or asks. */
export const OPENING_VERBS: ReadonlySet<string> = new Set(
  `accepts acknowledges adopts amends affirms agrees appeals appreciates approves asks authorizes calls commends concludes
  concurs condemns confirms congratulates considers decides declares deems defers demands denounces deplores designates determines directs
  elects emphasizes empowers encourages endorses entrusts establishes expects expresses extends highlights holds
  hopes instructs intends invites looks mandates notes observes opens orders pays postpones proclaims proposes reaffirms realizes
  reasserts recalls recognizes recommends refers regrets reiterates rejects remains reminds renews repeats requests resolves
  salutes sets shares solicits stands stresses strongly submits suggests supports suspends takes terminates thanks transmits trusts underlines
  underscores undertakes urges welcomes wishes`.split(/\s+/),
);

const ADVERBS = new Set(['also', 'further', 'again', 'strongly', 'deeply', 'once', 'hereby', 'therefore']);

/** Whether words open like an operative paragraph: "Requests …", "Also requests …", "Strongly condemns …". */
export function opensOperatively(words: string): boolean {
  const first = words
    .slice(0, 80)
    .toLowerCase()
    .split(/[ ,:;]+/);
  const verb = first.find((word) => !ADVERBS.has(word));
  return /^\p{Lu}/u.test(words) && verb !== undefined && OPENING_VERBS.has(verb);
}
