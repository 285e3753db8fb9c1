import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnswerNeeds, Keyed, Told, UnderWay } from '../client/api/once.ts';
import { Fault } from '../domain/faults.ts';
import { fromMs, type Instant, toMs } from '../domain/time/instant.ts';
import {
  answerWith,
  beginAnswer,
  holdAnswer,
  keepPart,
  partOf,
  sweepAnswers,
  takeOverAnswer,
} from '../store/answers.ts';
import { isAlone } from '../store/lock.ts';
import type { Db } from '../store/tables.ts';

/** How long answers are kept, counted from when they were asked for. */
const KEPT_MS = 7 * 24 * 3_600_000;
/** A process that has not said for so long that it is still at it has died. */
const LEASE_MS = 20_000;
const RENEWED_MS = 5_000;

/**
 * Keeps answers in the store. Each is found by a digest of its key, and encrypted with the key itself: who reads the store reads no
 * answer, and no secret that stands in one.
 */
export function answersIn(db: Db, now: () => Instant = () => fromMs(Date.now())): AnswerNeeds {
  const holder = randomUUID();
  const underWay = new Set<string>();
  const later = (ms: number): Instant => fromMs(toMs(now()) + ms);

  const secondsTo = (moment: Instant | null): number =>
    moment === null ? 1 : (toMs(moment) - toMs(now())) / 1000;

  return {
    async beginOnce(keyed) {
      const secrets = secretsOf(keyed);
      const { digest, asked } = secrets;
      await sweepAnswers(db, later(-KEPT_MS));
      const held = { holder, busyUntil: later(LEASE_MS) };
      if (await beginAnswer(db, digest, { asked, at: now(), ...held })) return working(secrets);
      const before = await answerWith(db, digest);
      if (before === undefined) throw underWayFault(1);
      if (before.asked !== asked) throw keyTaken();
      if (before.answer !== null) return { before: secrets.opened<Told>('answer', before.answer) };
      const isDead =
        before.busyUntil === null ||
        (before.holder === holder ? !underWay.has(digest) : isAlone(db) || before.busyUntil <= now());
      if (!isDead) throw underWayFault(before.holder === holder ? 1 : secondsTo(before.busyUntil));
      if (!(await takeOverAnswer(db, digest, before, held))) throw underWayFault(1);
      return working(secrets);
    },
  };

  /** Says from time to time that it is still at it. */
  function working({ digest, closed, opened }: Secrets): UnderWay {
    underWay.add(digest);
    const renewing = setInterval(() => {
      void holdAnswer(db, digest, holder, { busyUntil: later(LEASE_MS) }).catch(() => undefined);
    }, RENEWED_MS).unref();
    const over = async (end: { answer?: string }): Promise<void> => {
      clearInterval(renewing);
      try {
        await holdAnswer(db, digest, holder, { busyUntil: null, ...end });
      } finally {
        underWay.delete(digest);
      }
    };
    return {
      id: `key/${digest.slice(0, 32)}`,
      async told<T>(what: string) {
        const kept = await partOf(db, digest, what);
        return kept === undefined ? undefined : opened<T>(what, kept);
      },
      keep: (tx, what, told) => keepPart(tx, digest, what, closed(what, told)),
      answered: (answer) => over({ answer: closed('answer', answer) }),
      givenUp: () => over({}),
    };
  }
}

/** What is made of a key, which itself is kept nowhere. */
interface Secrets {
  digest: string;
  /** By which the same thing asked again is known; without the key nobody can try what it was. */
  asked: string;
  closed(what: string, told: unknown): string;
  opened<T>(what: string, kept: string): T;
}

const NONCE = 12;
const TAG = 16;

function secretsOf({ owner, key, asked }: Keyed): Secrets {
  const digest = createHash('sha256')
    .update(JSON.stringify(['answer', owner, key]))
    .digest('hex');
  const made = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, owner, `rapporteur ${use}`, 32));
  const [sealing, comparing] = [made('answer'), made('asked')];
  return {
    digest,
    asked: createHmac('sha256', comparing).update(asked).digest('base64url'),
    closed(what, told) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(`${digest} ${what}`));
      const text = deflateRawSync(JSON.stringify({ told }));
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      );
    },
    opened<T>(what: string, kept: string) {
      const bytes = Buffer.from(kept, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(`${digest} ${what}`))
        .setAuthTag(bytes.subarray(bytes.length - TAG));
      const text = Buffer.concat([
        decipher.update(bytes.subarray(NONCE, bytes.length - TAG)),
        decipher.final(),
      ]);
      return (JSON.parse(inflateRawSync(text).toString('utf8')) as { told: T }).told;
    },
  };
}

const keyTaken = (): Fault =>
  new Fault(
    'request.key-taken',
    'Another thing was asked with this Idempotency-Key before.',
    'Send it with a key of its own.',
  );

const underWayFault = (againAfter: number): Fault =>
  new Fault(
    'request.under-way',
    'The same change, with the same Idempotency-Key, is being made at this moment.',
    'Send it again in a moment: it is answered then, and not done twice.',
    { againAfter },
  );
