/** A briefing: its day, the invitation, the meeting itself. */
export const BRIEFING_COMMANDS = {
  'schedule-briefing': { delivery: 'name', on: 'day', happenedOn: 'day?' },
  'invite-to-briefing': { delivery: 'name', happenedOn: 'day' },
  'hold-briefing': { delivery: 'name', happenedOn: 'day', attendance: 'count' },
} as const;
