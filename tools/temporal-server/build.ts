import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { Fault } from '../../domain/faults.ts';
import type { Progress } from '../progress.ts';
import { compareVersions, OLDEST_GO } from './versions.ts';

const run = promisify(execFile);

/** A Go before this one does not fetch the toolchain that a go.mod asks for. */
const OLDEST_GO_THAT_SWITCHES = '1.21.0';

/** The version of `go` ("1.26.8"), or undefined when there is none. */
export async function goVersion(go: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(go, ['env', 'GOVERSION'], {
      env: { ...process.env, GOTOOLCHAIN: 'local' },
      cwd: '/',
    });
    return stdout.trim().replace(/^go/, '') || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Builds `main.go` of `moduleFolder` into the file `output`. Several minutes and about 2 GB of Go's own cache the
 * first time. Throws `temporal.go-too-old` or `temporal.build-failed`.
 */
export async function build(
  go: string,
  moduleFolder: string,
  output: string,
  progress: Progress,
): Promise<void> {
  const version = (await goVersion(go)) ?? '0';
  if (compareVersions(version, OLDEST_GO_THAT_SWITCHES) < 0) throw goTooOld(version);
  const environment = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' };
  const options = { cwd: moduleFolder, env: environment, maxBuffer: 64 << 20 };

  progress('Building the Temporal server: fetching its Go modules');
  const packages = await run(go, ['list', '-deps', '.'], options).then(
    ({ stdout }) => stdout.split('\n').length,
    (error: { stderr?: string }) => {
      throw buildFault(version, error.stderr ?? String(error));
    },
  );

  const started = Date.now();
  let compiled = 0;
  let said = '';
  const compiler = spawn(
    go,
    ['build', '-v', '-buildvcs=false', '-trimpath', '-ldflags', '-s -w', '-o', output, '.'],
    { cwd: moduleFolder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  compiler.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
    compiled += text.split('\n').length - 1;
    const seconds = Math.round((Date.now() - started) / 1000);
    progress(
      `Building the Temporal server: ${compiled} of about ${packages} packages, ${seconds} s (once; about 7 minutes on 2 cores)`,
    );
  });
  const code = await new Promise<number>((resolve) => {
    compiler.on('error', () => resolve(127));
    compiler.on('exit', (exit) => resolve(exit ?? 1));
  });
  if (code !== 0) throw buildFault(version, said);
}

function goTooOld(version: string): Fault {
  return new Fault(
    'temporal.go-too-old',
    `Building the Temporal server needs Go ${OLDEST_GO} or newer; this is Go ${version}.`,
    `Install Go ${OLDEST_GO} or newer, or put a Temporal CLI (1.9 or newer) on the PATH.`,
  );
}

function buildFault(version: string, said: string): Fault {
  if (/toolchain not available|requires go >= |download go1/.test(said)) return goTooOld(version);
  const last = said.trim().split('\n').slice(-3).join(' | ');
  return new Fault(
    'temporal.build-failed',
    `The Temporal server could not be built with Go ${version}: ${last}`,
    'Check that the Go module proxy can be reached and that the disk has 4 GB free, then try again; or put a Temporal CLI (1.9 or newer) on the PATH.',
  );
}
