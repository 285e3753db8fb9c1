import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../environment.ts';
import { keyFolder } from '../key-folder.ts';
import { HOUSE_KEYS } from '../keys.ts';
import { bad, type Finding, good, odd } from './finding.ts';

/** Whatever others than the owner may do. */
const OTHERS = 0o077;
const LITTLE_ROOM = 1024 ** 3;

export function homeLooks({ RAPPORTEUR_HOME: home }: Environment): Finding[] {
  const there = existsSync(home);
  const looked = there ? home : dirname(resolve(home));
  return [
    there ? rights(home) : odd('home', `There is no ${home} yet: the first start makes it.`),
    room(looked),
    ...keys(home),
  ];
}

function rights(home: string): Finding {
  try {
    accessSync(home, constants.R_OK | constants.W_OK);
  } catch {
    return bad(
      'home',
      `This user may not write in ${home}.`,
      'Give the folder to the user who runs Rapporteur, or name another in RAPPORTEUR_HOME.',
    );
  }
  const isOpen = process.platform !== 'win32' && (statSync(home).mode & OTHERS) !== 0;
  return isOpen
    ? bad(
        'home',
        `Others than its owner may look into ${home}: records, keys and the token of the API are there.`,
        `chmod 700 ${home}`,
      )
    : good('home', `${home} is this user's own.`);
}

function room(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const says = `${(free / 1024 ** 3).toFixed(1)} GB are free where the home is.`;
  return free < LITTLE_ROOM
    ? bad('home', says, 'Make room: when the disk is full nothing more can be recorded.')
    : good('home', says);
}

/** Throws `key.unusable`. */
function keys(home: string): Finding[] {
  const held = HOUSE_KEYS.flatMap((kind) => keyFolder(join(home, 'keys')).held(kind));
  if (held.length === 0) return [];
  const which =
    held.length === 1 ? '1 key that signs commands is' : `${held.length} keys that sign commands are`;
  return [good('home', `${which} here, for their owner alone.`)];
}
