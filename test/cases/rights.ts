/**
 * What is open to whom, and why to nobody else. Read a line as: "to launch an obligation: an officer yes, a drafter no … because …".
 * The columns are officer, drafter, manager, auditor, administrator, service account.
 */
export const RIGHTS_AS_TEXT = `
right               off dra man aud adm ser  because
read                yes yes yes yes no  yes  who works on duties or inspects them reads them; who keeps the machine need not
read-people         yes yes yes yes yes yes  an administrator ties accounts to persons
read-messages       yes no  yes yes no  no   a digest speaks to one person; who runs, decides and inspects may see it was sent
upload              yes no  no  no  no  yes  an officer begins a report cycle; a program may fetch resolutions
decide-reading      yes no  no  no  no  no   what a text asks for is judged by a person
launch              yes no  no  no  no  no   who launches stands in the record as the officer
take-over           yes no  no  no  no  no   who takes a duty over answers for what is said of its past
act-for-officer     yes no  no  no  no  yes  the officer's post runs the duty; a program may record what has happened outside
act-for-drafter     yes yes no  no  no  yes  an officer hands in what the drafter has sent by mail
follow-inputs       yes yes yes no  no  yes  a post of the chain may follow what another unit contributes
decide-draft        no  no  yes no  no  no   who clears is neither who runs it nor who wrote it, unless given that role too
void-approval       yes no  yes no  no  no   who gave it, or the officer
steer               yes no  yes no  no  no   the officer, and the supervisor's post when the officer is away or asks
classify            yes no  yes no  no  no   who runs the duty, or answers for its unit, says who has to know of it
answer-reminders    yes yes yes no  no  no   whoever owes the next step
speak-for-house     no  no  no  no  no  no   who holds a post is said by the directory, what was done past the house by its own look
act-on-series       yes no  no  no  no  no   what recurs is run as what is owed once
change-calendar     yes no  no  no  no  yes  a program may bring the calendar of conferences
change-directory    yes no  no  no  no  yes  a program may bring it from the staff list; an administrator seats nobody
say-own-absence     yes yes yes no  no  no   who holds a post says who acts meanwhile
set-ladders         yes no  no  no  no  no   how often people are reminded is for who runs the duty
rehearse            yes no  yes no  no  no   it writes nothing, but takes a process of the machine
what-if             yes yes yes yes no  yes  it reads
export              yes no  yes yes no  yes  comments and all: for who answers for the record or inspects it
read-findings       yes no  no  yes yes yes  an intervention from outside is an operator's and an auditor's concern
reconcile           yes no  no  no  yes yes  it mends runs from the record and decides nothing
resume              yes no  no  no  yes yes  likewise
read-keys           no  no  no  yes yes no   an auditor compares them with ids kept elsewhere
keys                no  no  no  no  yes no   who keeps the machine
accounts            no  no  no  no  yes no   who keeps the machine
tokens-own          yes yes yes yes yes no   of one's own rights only; a program makes none
tokens-all          no  no  no  no  yes no   who keeps the machine
read-audit          no  no  no  yes yes no   who inspects, and who answers for accounts
decrypt             no  no  no  no  no  no   nobody has to read Temporal past the house but who holds the machine
backup              no  no  no  no  yes yes  a program makes it every night
rebuild             no  no  no  no  yes no   who keeps the machine
metrics             no  no  no  yes yes yes  a program collects them
stop                no  no  no  no  yes no   who keeps the machine
`;
