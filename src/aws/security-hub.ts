import {
  type AwsSecurityFinding,
  BatchImportFindingsCommand,
  SecurityHubClient,
  type SecurityHubClientConfig,
} from '@aws-sdk/client-securityhub';
import { forEachConcurrently } from '../util/concurrency.ts';
import { chunk } from '../util/chunk.ts';

/** A finding that Security Hub rejected. */
export interface RefusedFinding {
  readonly id: string;
  /** Such as `InvalidInput` or `InvalidAccess`. */
  readonly code: string;
  readonly reason: string;
}

/** Findings per call (https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html). */
const MAX_BATCH_SIZE = 100;
/** Concurrent imports: Security Hub accepts 10 per second. */
const MAX_IMPORTS = 4;

/** Imports findings; returns their number and the rejected ones. The SDK retries throttled calls. */
export async function importFindings(
  findings: Iterable<AwsSecurityFinding>,
  config: SecurityHubClientConfig,
): Promise<{ readonly sent: number; readonly refused: readonly RefusedFinding[] }> {
  const client = new SecurityHubClient({ ...config, retryMode: 'adaptive', maxAttempts: 8 });
  const refused: RefusedFinding[] = [];
  let sent = 0;
  try {
    await forEachConcurrently(chunk(findings, MAX_BATCH_SIZE), MAX_IMPORTS, async (Findings) => {
      const { FailedFindings = [] } = await client.send(new BatchImportFindingsCommand({ Findings }));
      sent += Findings.length;
      for (const { Id = '', ErrorCode = '', ErrorMessage = '' } of FailedFindings)
        refused.push({ id: Id, code: ErrorCode, reason: `${ErrorCode}: ${ErrorMessage}` });
    });
    return { sent, refused };
  } finally {
    client.destroy();
  }
}
