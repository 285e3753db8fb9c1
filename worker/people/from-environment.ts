import type { Db } from '../../store/tables.ts';
import type { Environment } from '../environment.ts';
import { createPeople, type People } from './people.ts';
import { providerOf } from './provider.ts';

/** Accounts and sign-in as the environment wants them. */
export function peopleFrom(environment: Environment, db: Db, listensAt: () => string): People {
  const {
    RAPPORTEUR_URL: url,
    RAPPORTEUR_OIDC_ISSUER: issuer,
    RAPPORTEUR_OIDC_CLIENT_ID: clientId,
    RAPPORTEUR_OIDC_CLIENT_SECRET: clientSecret = null,
    RAPPORTEUR_OIDC_UNKNOWN: unknown,
  } = environment;
  const provider =
    issuer === undefined || clientId === undefined
      ? undefined
      : providerOf({ issuer, clientId, clientSecret, unknown });
  return createPeople({ db, url, listensAt, provider });
}
