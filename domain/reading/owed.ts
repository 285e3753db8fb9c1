import type { Duty } from './duty.ts';
import type { Token } from './tokens.ts';

/** Whether what an action says is owed to a body or to Member States, and not an act that delivers nothing. */
export function isOwed(all: Token[], duty: Duty): boolean {
  const { does } = duty.action;
  const delivered = duty.recipients.length > 0;
  if (duty.context !== null) return !duty.contents && !isAbroad(all, duty);
  switch (does) {
    case 'reports':
      return !isAbroad(all, duty);
    case 'informs':
      return (
        duty.recipients.some(({ value }) => value.body !== 'Member States') ||
        (delivered && isKept(all, duty))
      );
    case 'briefs':
    case 'updates':
    case 'proposes':
      return delivered;
    case 'hands over':
      return duty.weight === 'document' || handsMatter(all, duty);
    default:
      return does === 'makes' && (duty.weight === 'document' || delivered);
  }
}

/** "report to the Executive Director": to somebody that is no body. */
const isAbroad = (all: Token[], { action, recipients }: Duty): boolean =>
  action.does === 'reports' && all[action.after]?.word === 'to' && recipients.length === 0;

const isKept = (all: Token[], { action }: Duty): boolean =>
  (all[action.after - 1]?.word ?? '').startsWith('keep');

/** "submit recommendations" needs a recipient or a time; what is merely "provided" or "shared" needs a body. */
function handsMatter(all: Token[], { action, recipients, due, product }: Duty): boolean {
  const verb = all[action.after - 1]?.word ?? '';
  const dated = due.some(({ value }) => value.type !== 'unspecified');
  if (verb.startsWith('submit') || verb.startsWith('present')) return recipients.length > 0 || dated;
  const bodies = recipients.filter(({ value }) => value.body !== 'Member States');
  return product.value === 'information' || product.value === 'plan'
    ? bodies.length > 0
    : recipients.length > 0;
}
