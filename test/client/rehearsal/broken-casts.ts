/** Files that are no casts, and what is told of each: every place, with what was expected there. */
export const BROKEN: [title: string, yaml: string, told: string[]][] = [
  ['an empty file', '', ['line 1, column 1: cast: expected a name, found nothing']],
  ['a word', 'hello', ['line 1, column 1: the cast: expected its parts: cast, about, posts, .*']],
  ['a list', '- a\n- b', ['line 1, column 1: the cast: expected its parts: .*']],
  ['a number for a name', 'cast: 2009', ['line 1, column 7: cast: expected a name']],
  ['nothing for a name', 'cast: ~\nabout: ""', ['line 1, column 7: cast: .*', 'line 2, column 8: about: .*']],
  [
    'parts with slips of the pen, and one that is nothing like any',
    'cast: a\nsubmision: on the day\nviews: { repply by: on the day }\nbudget: 1',
    [
      'line 2, column 1: submision: no such part of a cast; is “submission” meant?',
      'line 3, column 10: views, repply by: no such part of a cast; is “reply by” meant?',
      'line 4, column 1: budget: no such part of a cast: here may stand cast, about, .*',
    ],
  ],
  [
    'lines that end as on Windows',
    'cast: a\r\nforecast: soon\r\nchair: 2 days\r\n',
    [
      'line 2, column 11: forecast: expected .*, not “soon”',
      'line 3, column 8: chair: expected .*, not “2 days”',
    ],
  ],
  ['a mark before the first letter', '\uFEFFforcast: never\ncast: a', ['line 1, column 1: forcast: .*']],
  [
    'numbers and lists where words belong',
    `cast: a
forecast: 3
views: 5
draft: { words: many, handed in: 4, more time: 3 }
chair: 2
clearance: 7
posts: [a]
away: no
sessions: 3
acts: {}
briefing: { attendance: 2.5 }
too long: { remedy: pray }`,
    [
      'line 2, column 11: forecast: expected never, or “on the day”, .*',
      'line 3, column 8: views: expected never, or how it is done, part by part',
      'line 4, column 17: words: expected a number',
      'line 4, column 34: handed in: expected “on the day”, .*; or takes: and how long',
      'line 4, column 48: more time: expected its parts: asked, days, answer, answered in, says',
      'line 5, column 8: chair: expected never, or “at once”, .*',
      'line 6, column 12: clearance: expected its parts: each, of',
      'line 7, column 8: posts: expected posts, each with who holds it',
      'line 8, column 7: away: expected a list of who is away',
      'line 9, column 11: sessions: expected a list of sessions that move',
      'line 10, column 7: acts: expected a list of acts',
      'line 11, column 25: attendance: expected a whole number',
      'line 12, column 21: remedy: expected waiver or shorten',
    ],
  ],
  [
    'ranges that are none, and too many returns',
    `cast: a
forecast: 5 to 2, usually 9, days before
clearance:
  each: { takes: 1 to 3, usually 2, working days, returns: 21, objects: -1 }
  of: { section: 5 }`,
    [
      'line 2, column 11: forecast: expected .*, not “5 to 2, usually 9, days before”',
      'line 4, column 18: takes: expected .*, not “1 to 3”',
      'line 4, column 26: clearance, each, usually 2: a comma within braces begins another part: .*',
      'line 4, column 37: clearance, each, working days: a comma within braces .*',
      'line 4, column 60: returns: expected at most 20',
      'line 4, column 73: objects: expected 0 or more',
      'line 5, column 18: section: expected never, or how it is done, part by part',
    ],
  ],
  [
    'days that are none',
    `cast: a
away:
  - { who: officer, from: 31 June, until: 1 July }
  - { who: officer, from: 2009-02-30, until: 1 March }
  - { from: 1 Octobre }`,
    [
      'line 3, column 27: from: expected a day, .*, or one of every year, like 3 August, not “31 June”',
      'line 4, column 27: from: expected a day, .*, not “2009-02-30”',
      'line 5, column 5: who: expected a name, found nothing',
      'line 5, column 5: until: expected a day, .*, found nothing',
      'line 5, column 13: from: expected a day, .*, not “1 Octobre”',
    ],
  ],
  [
    'days of an absence that do not fit each other',
    `cast: a
away:
  - { who: officer, from: 1 August, until: 31 August 2009 }
  - { who: officer, from: 1 August 2009, until: 31 August }
  - { who: officer, from: 5 June 2009, until: 1 June 2009 }`,
    [
      'line 3, column 44: until: expected a day of every year, as “from” is',
      'line 4, column 49: until: expected a day with its year, as “from” has',
      'line 5, column 47: until: expected no day before the first',
    ],
  ],
  [
    'sessions in words that are not understood',
    `cast: a
sessions:
  - { on: 2009-03-01, opens: 3 weeks sooner }
  - { known: 3 weeks after, session: 64, opens: 2009-09-01 }
  - { known: 20 weeks before, body: Genral Assembly, opens: 2009-09-01, session: nxt }
  - { known: 20 weeks before, body: 5, opens: 5 }`,
    [
      'line 3, column 30: opens: expected a day, .*, or how much it moves, .*, not “3 weeks sooner”',
      'line 4, column 14: known: expected how long before the session, .*, not “3 weeks after”',
      'line 5, column 37: body: expected a body, like GA, not “Genral Assembly”; is GA meant?',
      'line 5, column 82: session: expected next, or the number of a session',
      'line 6, column 37: body: expected a body, like GA',
      'line 6, column 47: opens: expected a day, .*',
    ],
  ],
  [
    'sessions of which something is missing',
    `cast: a
sessions:
  - { opens: 3 weeks earlier }
  - { on: 2009-03-01, known: 3 weeks before, opens: 3 weeks earlier }
  - { known: 3 weeks before, session: 64, opens: 2009-09-01 }`,
    [
      'line 3, column 5: sessions, 1: expected when it becomes known: either “on” with a day, or “known”, .*',
      'line 4, column 5: sessions, 2: expected when it becomes known: .*',
      'line 5, column 5: sessions, 3: expected “body”, since the session has a number',
    ],
  ],
  [
    'who is asked twice, and answers that nobody can give',
    `cast: a
views:
  of:
    - { name: Austria }
    - { name: austria, answers: never }
    - { name: Brazil, answers: on the day, answers after reminder: 1 }`,
    [
      'line 4, column 7: Austria: expected “answers”, with a day or never, or “answers after reminder”',
      'line 5, column 15: name: austria is asked already',
      'line 6, column 32: Brazil: expected either “answers” or “answers after reminder”, not both',
    ],
  ],
  [
    'acts that there are not, or that no cast can do',
    `cast: a
acts:
  - { who: officer, does: put-on-holt, on: 2009-03-01 }
  - { who: officer, does: dance, on: 2009-03-01 }
  - { who: directory, does: seat-posts, on: 2009-03-01 }
  - 5`,
    [
      'line 3, column 27: does: expected an act, like put-on-hold; is “put-on-hold” meant?',
      'line 4, column 27: does: expected an act, like put-on-hold: rapporteur act --help names them all',
      'line 5, column 29: does: expected an act, .*',
      'line 6, column 5: acts, 3: expected an act: who, does, and when',
    ],
  ],
  [
    'acts with fields that they have not, or that say something else',
    `cast: a
acts:
  - { who: officer, does: put-on-hold, untl: 2009-03-01, on: 2009-01-05 }
  - { who: officer, does: take-up-again, budget: 5, on: 2009-01-05 }
  - { who: officer, does: put-on-hold, on: 2009-03-01, until: soon }
  - { who: drafter, does: hand-in-draft, on: 2009-03-01, draft: -3 }
  - { who: officer, does: record-waiver, on: 2009-03-01, granted: perhaps, words: 2.5 }
  - { who: officer, does: ask-for-views, on: 2009-03-01, addressees: Austria, reply by: [1] }
  - { who: officer, does: submit, on: 2009-03-01, delivery: 5, draft: abc }
  - { who: officer, does: snooze, on: 2009-03-01 }`,
    [
      'line 3, column 46: untl: put-on-hold has no such field; is “until” meant?',
      'line 4, column 50: budget: take-up-again has no such field',
      'line 5, column 63: until: expected a day, .*, found "soon"',
      'line 6, column 65: draft: expected its number of words, found -3',
      'line 7, column 67: granted: expected yes or no, found "perhaps"',
      'line 7, column 83: words: expected a whole number, .*, found 2.5',
      'line 8, column 70: addressees: expected a list of names, found "Austria"',
      'line 8, column 89: reply by: expected a day, .*, found .1.',
      'line 9, column 61: delivery: expected a name, found 5',
      'line 9, column 71: draft: expected nothing: it cannot be said in a cast, and is filled in, found "abc"',
      'line 10, column 5: snooze: expected “awaited”, a name, found nothing',
      'line 10, column 5: snooze: expected “until”, a day, .*, found nothing',
    ],
  ],
  [
    'acts of which it is not told when',
    `cast: a
acts:
  - { who: officer, does: agree-slot, on: 2009-03-01 }
  - { who: officer, does: submit }
  - { who: officer, does: submit, when: a week before }
  - { who: officer, does: submit, after: hand-in-draft }
  - { who: officer, does: put-on-hold, when: a week before, milestone: drafft }
  - { who: officer, does: put-on-hold, when: a week before, milestone: dinner }
  - { who: officer, does: put-on-hold, when: a week before, milestone: draft, on: 2009-01-01 }`,
    [
      'line 3, column 43: on: is the day that agree-slot is about; when it is done is told by .*',
      'line 4, column 5: submit: expected when it is done: “on” with a day; .*',
      'line 5, column 5: submit: expected when it is done: .*',
      'line 6, column 5: submit: expected when it is done: .*',
      'line 7, column 72: milestone: the plan has no step “drafft”; is “draft” meant.*',
      'line 8, column 72: milestone: the plan has no step “dinner”; there are ask-views, close-views, .*',
      'line 9, column 5: put-on-hold: expected when it is done: .*',
    ],
  ],
];

/** Files that are not even YAML, or too much of it. */
export const UNREADABLE: [title: string, yaml: string, told: string][] = [
  ['a tab', 'cast: a\nviews:\n\task: on the day', 'line 3, column 1: Tabs are not allowed as indentation'],
  ['a part twice', 'cast: a\nabout: b\ncast: c', 'line 3, column 1: Map keys must be unique'],
  ['two casts', 'cast: a\n---\ncast: b', 'line 2, column 1: another document begins: a file is one cast'],
  ['a list that does not end', 'cast: a\nacts: [ { who: officer', 'line 2, column 23: .*must .*end with a }'],
  [
    'an alias of nothing',
    'cast: a\nabout: *nobody',
    'line 2, column 8: \\*nobody names nothing that stands before it',
  ],
  ['a large file', `cast: a\nabout: ${'x'.repeat(300_000)}`, 'is larger than 256 KB'],
  [
    'a book in four lines',
    `cast: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]`,
    'says too much by aliases',
  ],
];
