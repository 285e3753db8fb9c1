import { NativeConnection, Worker } from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import { converterWith } from '../client/payloads/converter.ts';
import type { TemporalTarget } from '../client/temporal.ts';

export interface WorkerPlan {
  target: TemporalTarget;
  taskQueue: string;
  bundlePath: string;
  activities: Activities;
  /** How long running activities may take to end after SIGTERM. */
  drainSeconds: number;
  /** How long a workflow task waits for the worker that has the workflow cached, before any other takes it. */
  stickySeconds: number;
}

export interface HouseWorker {
  worker: Worker;
  close(): Promise<void>;
}

/** Connects and creates a worker; `worker.run()` starts it, `close()` is for after it has ended. */
export async function createWorker(plan: WorkerPlan): Promise<HouseWorker> {
  const { address, apiKey } = plan.target;
  const tls = plan.target.tls ?? (apiKey !== undefined ? true : undefined);
  const connection = await NativeConnection.connect({
    address,
    ...(tls === undefined ? {} : { tls }),
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  try {
    const worker = await Worker.create({
      connection,
      namespace: plan.target.namespace,
      taskQueue: plan.taskQueue,
      workflowBundle: { codePath: plan.bundlePath },
      ...converterWith(plan.target.codec),
      activities: plan.activities,
      shutdownGraceTime: plan.drainSeconds * 1000,
      stickyQueueScheduleToStartTimeout: plan.stickySeconds * 1000,
      workflowTaskPollerBehavior: { type: 'autoscaling' },
      activityTaskPollerBehavior: { type: 'autoscaling' },
    });
    return { worker, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
