import {
  type AwsSecurityFinding,
  BatchImportFindingsCommand,
  SecurityHubClient,
  type SecurityHubClientConfig,
} from '@aws-sdk/client-securityhub';
import { forEachConcurrently } from '../util/concurrency.ts';
import { chunk } from '../util/chunk.ts';

/** A finding that Security Hub refused. */
export interface RefusedFinding {
  readonly id: string;
  readonly reason: string;
}

/** As many as one call takes. (https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html) */
const batchSize = 100;
/** Imports under way at once: Security Hub accepts 10 per second. */
const MAX_IMPORTS = 4;

/** Imports findings and says how many, and which were refused. Throttled calls are tried again by the SDK. */
export async function importFindings(
  findings: Iterable<AwsSecurityFinding>,
  config: SecurityHubClientConfig,
): Promise<{ readonly sent: number; readonly refused: readonly RefusedFinding[] }> {
  const client = new SecurityHubClient({ ...config, retryMode: 'adaptive', maxAttempts: 8 });
  const refused: RefusedFinding[] = [];
  let sent = 0;
  try {
    await forEachConcurrently(chunk(findings, batchSize), MAX_IMPORTS, async (Findings) => {
      const { FailedFindings = [] } = await client.send(new BatchImportFindingsCommand({ Findings }));
      sent += Findings.length;
      for (const { Id = '', ErrorCode = '', ErrorMessage = '' } of FailedFindings)
        refused.push({ id: Id, reason: `${ErrorCode}: ${ErrorMessage}` });
    });
    return { sent, refused };
  } finally {
    client.destroy();
  }
}
