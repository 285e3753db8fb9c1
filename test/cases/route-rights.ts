/**
 * Every request, and to whom it is open. The columns are officer, drafter, manager, auditor, administrator, service account (by a
 * token that names all it can), and nobody, who has not come in. The operator of the machine may ask for all of it.
 */
export const ROUTES_AS_TEXT = `
request                                  off dra man aud adm ser nob  which is to
GET /live                                yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
POST /documents                          yes no  no  no  no  yes no   have a document read
POST /drafts                             yes yes no  no  no  yes no   hand in a draft
GET /drafts/unused                       yes no  no  yes yes yes no   read what the look at record and Temporal has found
GET /drafts/changes                      yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /drafts/:sha256                      yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /documents/:sha256                   yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /mandate-text                        yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
POST /mandates                           yes no  no  no  no  yes no   have a document read
GET /mandate                             yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
POST /mandate-commands                   yes no  no  no  no  no  no   confirm, correct or reject what was read
POST /plans                              yes yes yes yes no  yes no   ask what would move
POST /launches                           yes no  no  no  no  no  no   launch an obligation
POST /take-overs                         yes no  no  no  no  no  no   take over a duty that began elsewhere
GET /obligations                         yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /portfolio                           yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /portfolio/facets                    yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /portfolio/export                    yes no  yes yes no  yes no   take whole records out
GET /inbox                               yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /timeline                            yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /load                                yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /search                              yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
POST /rebuild                            no  no  no  no  yes no  no   make the read model anew
GET /obligation                          yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /history                             yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /clock                               yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /open-acts                           yes yes yes yes no  yes no   read which acts are open to oneself on an obligation
POST /commands                           yes yes yes no  no  yes no   act on an obligation; which acts are open says the table of acts below
POST /resume                             yes no  no  no  yes yes no   have a run go on from the record
GET /series                              yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /sections                            yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
POST /series-commands                    yes no  no  no  no  no  no   change or end what recurs
POST /calendar                           yes no  no  no  no  yes no   change sessions, holidays and ladders
GET /calendar                            yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /calendar-change                     yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
POST /calendar-files                     yes yes yes yes no  yes no   ask what would move
POST /what-if                            yes yes yes yes no  yes no   ask what would move
POST /ladders                            yes no  no  no  no  no  no   have what runs go by other ladders
POST /directory                          yes yes yes no  no  yes no   say who holds which post; drafters and managers only of their own absences
GET /directory                           yes yes yes yes yes yes no   read who holds which post
GET /paper                               yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /forecast                            yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /durations                           yes yes yes yes no  yes no   read obligations, mandates, the calendar and their histories
GET /outbox                              yes no  yes yes no  no  no   read the messages that people were sent
GET /keys                                no  no  no  yes yes no  no   read which keys commands are signed with
POST /keys/rotate                        no  no  no  no  yes no  no   replace or revoke the keys that commands are signed with
POST /keys/revoke                        no  no  no  no  yes no  no   replace or revoke the keys that commands are signed with
GET /keys/payload                        no  no  no  yes yes no  no   read which keys commands are signed with
POST /keys/payload/rotate                no  no  no  no  yes no  no   replace or revoke the keys that commands are signed with
POST /backups                            no  no  no  no  yes yes no   make a backup; with private keys only who may replace them
POST /codec/decode                       no  no  no  no  no  no  no   decrypt what stands in Temporal; the operator of the machine alone
GET /reconciliation                      yes no  no  yes yes yes no   read what the look at record and Temporal has found
POST /reconciliation                     yes no  no  no  yes yes no   compare record and Temporal
POST /rehearsal-copies                   yes no  yes yes no  yes no   take whole records out
GET /rehearsals                          yes no  yes no  no  no  no   rehearse
POST /rehearsals                         yes no  yes no  no  no  no   rehearse
GET /rehearsals/:id                      yes no  yes no  no  no  no   rehearse
POST /rehearsals/:id/commands            yes no  yes no  no  no  no   rehearse
GET /rehearsals/:id/story                yes no  yes no  no  no  no   rehearse
GET /rehearsals/:id/inbox                yes no  yes no  no  no  no   rehearse
GET /rehearsals/:id/outcome              yes no  yes no  no  no  no   rehearse
GET /rehearsals/:id/completions          yes no  yes no  no  no  no   rehearse
DELETE /rehearsals/:id                   yes no  yes no  no  no  no   rehearse
GET /metrics                             no  no  no  yes yes yes no   read the figures of the house
POST /stop                               no  no  no  no  yes no  no   stop the house
GET /me                                  yes yes yes yes yes yes no   who one is, and what is open
POST /sign-out                           yes yes yes yes yes yes no   end this session
POST /sign-out-everywhere                yes yes yes yes yes yes no   end all sessions of oneself; no token may
POST /my-password                        yes yes yes yes yes yes no   change the own password; no token may
POST /set-up-link                        no  no  no  no  yes no  no   make the link for the first account; before there is one only the operator of the machine can
GET /accounts                            no  no  no  no  yes no  no   make, change or disable accounts
POST /accounts                           no  no  no  no  yes no  no   make, change or disable accounts
POST /accounts/:id                       no  no  no  no  yes no  no   make, change or disable accounts
POST /accounts/:id/link                  no  no  no  no  yes no  no   make, change or disable accounts
GET /accounts/:id/tokens                 no  no  no  no  yes no  no   make or revoke tokens of others
POST /accounts/:id/tokens                no  no  no  no  yes no  no   make or revoke tokens of others
POST /accounts/:id/tokens/:token/revoke  no  no  no  no  yes no  no   make or revoke tokens of others
GET /tokens                              yes yes yes yes yes no  no   make tokens for oneself
POST /tokens                             yes yes yes yes yes no  no   make tokens for oneself
POST /tokens/:token/revoke               yes yes yes yes yes no  no   make tokens for oneself
GET /sign-ins                            no  no  no  yes yes no  no   read who signed in, and who tried
GET /healthz                             yes yes yes yes yes yes yes  whether the house lives
GET /readyz                              yes yes yes yes yes yes yes  whether the house can work
GET /openapi.json                        yes yes yes yes yes yes yes  the description of all this
GET /sign-in                             yes yes yes yes yes yes yes  how one can sign in here
POST /sign-in                            yes yes yes yes yes yes yes  sign in
POST /set-up                             yes yes yes yes yes yes yes  make the first account, with its one-time link
POST /password                           yes yes yes yes yes yes yes  set a password, with a one-time link
GET /set-up                              yes yes yes yes yes yes yes  see the page that makes the first account
GET /password                            yes yes yes yes yes yes yes  see the page that sets a password
POST /set-up/chosen                      yes yes yes yes yes yes yes  send its form, with its one-time link
POST /password/chosen                    yes yes yes yes yes yes yes  send its form, with its one-time link
GET /link-page.js                        yes yes yes yes yes yes yes  the script of both
GET /sign-in/oidc                        yes yes yes yes yes yes yes  go to the provider of identities
GET /sign-in/oidc/callback               yes yes yes yes yes yes yes  come back from it
`;

/** The same of acts on an obligation. Behind this door the rules ask who holds which post on that day. */
export const ACTS_AS_TEXT = `
act                        off dra man aud adm ser  because it is for
ask-for-views              yes no  no  no  no  yes  the officer's post
add-addressees             yes no  no  no  no  yes  the officer's post
remove-addressee           yes no  no  no  no  yes  the officer's post
remind-addressees          yes no  no  no  no  yes  the officer's post
extend-views               yes no  no  no  no  yes  the officer's post
record-reply               yes no  no  no  no  yes  the officer's post
correct-reply              yes no  no  no  no  yes  the officer's post
withdraw-reply             yes no  no  no  no  yes  the officer's post
settle-late-reply          yes no  no  no  no  yes  the officer's post
close-views                yes no  no  no  no  yes  the officer's post
ask-for-input              yes yes yes no  no  yes  whoever follows that input
extend-input               yes yes yes no  no  yes  whoever follows that input
record-input               yes yes yes no  no  yes  whoever follows that input
waive-input                yes yes yes no  no  yes  whoever follows that input
hand-in-draft              yes yes no  no  no  yes  the drafter's post, or the officer on the drafter's behalf
approve-draft              no  no  yes no  no  no   a post of the open stage
return-draft               no  no  yes no  no  no   a post of the open stage
object-to-draft            no  no  yes no  no  no   a post of the open stage
withdraw-objection         no  no  yes no  no  no   a post of the open stage
void-approval              yes no  yes no  no  no   who gave it, or the officer
ask-extension              yes yes yes no  no  no   whoever owes that step
grant-extension            yes no  yes no  no  no   the officer, or the supervisor's post
decline-extension          yes no  yes no  no  no   the officer, or the supervisor's post
confirm-forecast           yes no  no  no  no  yes  the officer's post
change-forecast            yes no  no  no  no  yes  the officer's post
agree-slot                 yes no  no  no  no  yes  the officer's post
request-waiver             yes no  no  no  no  yes  the officer's post
record-waiver              yes no  no  no  no  yes  the officer's post
submit                     yes no  no  no  no  yes  the officer's post
tell-chair                 yes no  no  no  no  yes  the officer's post
give-symbol                yes no  no  no  no  yes  the officer's post
record-issuance            yes no  no  no  no  yes  the officer's post
end-issuance               yes no  no  no  no  yes  the officer's post
record-follow-up           yes no  no  no  no  yes  the officer's post
introduce                  yes no  no  no  no  yes  the officer's post
schedule-briefing          yes no  no  no  no  yes  the officer's post
invite-to-briefing         yes no  no  no  no  yes  the officer's post
hold-briefing              yes no  no  no  no  yes  the officer's post
put-on-hold                yes no  yes no  no  no   the officer, or the supervisor's post
take-up-again              yes no  yes no  no  no   the officer, or the supervisor's post
drop-delivery              yes no  no  no  no  yes  the officer's post
withdraw                   yes no  yes no  no  no   the officer, or the supervisor's post
merge-into                 yes no  yes no  no  no   the officer, or the supervisor's post
record-mandate-correction  yes no  no  no  no  yes  the officer's post
change-addressee           yes no  yes no  no  no   the officer, or the supervisor's post
correct-fact               yes no  no  no  no  yes  the officer's post
strike-fact                yes no  no  no  no  yes  the officer's post
propose-dates              yes no  no  no  no  yes  the officer's post
accept-dates               yes no  no  no  no  yes  the officer's post
keep-dates                 yes no  no  no  no  yes  the officer's post
seat-posts                 no  no  no  no  no  no   the house itself
reassign                   yes no  yes no  no  no   the officer, or the supervisor's post
acknowledge                yes yes yes no  no  no   whoever owes that step
snooze                     yes yes yes no  no  no   whoever owes that step
take-ladders               yes no  no  no  no  no   the officer's post
tell-intervention          no  no  no  no  no  no   the house itself
classify                   yes no  yes no  no  no   the officer, or the supervisor's post
`;
