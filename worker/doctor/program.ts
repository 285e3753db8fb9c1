import packageJson from '../../package.json' with { type: 'json' };
import { bad, type Finding, good } from './finding.ts';

/** TypeScript is run as it is from this version of Node on. */
const OLDEST_NODE = 24;

export function programLooks(): Finding[] {
  const major = Number(process.versions.node.split('.')[0]);
  const says = `Rapporteur ${packageJson.version} on Node ${process.versions.node}, ${process.platform} ${process.arch}.`;
  if (major >= OLDEST_NODE) return [good('program', says)];
  return [bad('program', says, `Run npm ci: it brings Node ${OLDEST_NODE}, which rapporteur then takes.`)];
}
