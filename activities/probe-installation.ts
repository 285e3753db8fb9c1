/** What a worker runs on, as it says itself. */
export interface Probe {
  node: string;
  platform: string;
  workerVersion: string;
}

export interface InstallationActivities {
  /** Answers what this worker runs on. Never fails by itself. */
  probeInstallation(): Promise<Probe>;
}

export function createInstallationActivities(probe: Probe): InstallationActivities {
  return {
    async probeInstallation() {
      return probe;
    },
  };
}
