import { Connection } from '@temporalio/client';
import { listensAt } from '../processes/port.ts';

/** Whether a server serves this namespace by now. */
export async function answers(address: string, namespace: string): Promise<boolean> {
  if (!(await listensAt(address))) return false; // gRPC would go on trying for a second
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.withDeadline(Date.now() + 1_000, () =>
      (connection as Connection).workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
