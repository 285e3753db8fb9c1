import { postsIn } from '../../parties.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';
import { partyOf } from '../../seating.ts';
import { postsOfRole, rolesIn, withRole } from './roles.ts';

/** What was said of a post before is not taken back by who has seen less of the directory. */
export const notOvertakenSeats = ({ life, command }: Attempt<'seat-posts'>) =>
  command.directory.directorySeq < life.directorySeq
    ? refuse(
        'seats-overtaken',
        `This is by change ${command.directory.directorySeq} of the directory, and change ${life.directorySeq} was seen already.`,
      )
    : undefined;

export const ofItsPosts = ({ life, command }: Attempt<'seat-posts'>) => {
  const posts = postsIn(life.assignments);
  const stranger = command.directory.seats.find(({ post }) => !posts.includes(post));
  return stranger === undefined
    ? undefined
    : refuse('no-such-post', `It has nothing to do with the post ${stranger.post}.`);
};

export const knownRole = ({ life, command }: Attempt<'reassign'>) =>
  postsOfRole(life.assignments, command.role) === undefined
    ? refuse(
        'no-such-role',
        `There is no role ${command.role}; there are ${rolesIn(life.assignments).join(', ')}.`,
      )
    : undefined;

export const fitsRole = ({ life, command }: Attempt<'reassign'>) => {
  const { role, posts } = command;
  if (!role.startsWith('clearance/'))
    return posts.length === 1 ? undefined : refuse('not-so-many-posts', `The ${role} is one post.`);
  const stage = life.assignments.clearance.find(({ key }) => `clearance/${key}` === role);
  return stage === undefined || posts.length >= stage.needs
    ? undefined
    : refuse('not-so-many-posts', `${role} needs ${stage.needs} to approve; these are ${posts.length}.`);
};

/** Somebody who can give the work to others is left: the officer or the supervisor's post is held. */
export const canBeTakenBack = ({ life, command }: Attempt<'reassign'>) => {
  const { officer, supervisor } = withRole(life.assignments, command.role, command.posts);
  return [officer, supervisor].some((post) => partyOf(life, post).person !== null)
    ? undefined
    : refuse(
        'post-vacant',
        'Neither the officer’s post nor the supervisor’s would be held, and nobody could undo it.',
      );
};

export const otherPosts = ({ life, command }: Attempt<'reassign'>) => {
  const before = postsOfRole(life.assignments, command.role) ?? [];
  const same = before.length === command.posts.length && before.every((post) => command.posts.includes(post));
  return same ? refuse('same-posts', 'It is with these posts already.') : undefined;
};
