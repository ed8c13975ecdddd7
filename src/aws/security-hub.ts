import {
  type AwsSecurityFinding,
  BatchImportFindingsCommand,
  SecurityHubClient,
  type SecurityHubClientConfig,
} from '@aws-sdk/client-securityhub';

/** A finding that Security Hub refused. */
export interface RefusedFinding {
  readonly id: string;
  readonly reason: string;
}

/** As many as one call takes. (https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html) */
const batchSize = 100;

/** Imports findings and says which were refused. Throttled calls are tried again by the SDK. */
export async function importFindings(findings: readonly AwsSecurityFinding[], config: SecurityHubClientConfig): Promise<RefusedFinding[]> {
  const client = new SecurityHubClient({ ...config, retryMode: 'adaptive', maxAttempts: 8 });
  const refused: RefusedFinding[] = [];
  try {
    for (let start = 0; start < findings.length; start += batchSize) {
      const { FailedFindings = [] } = await client.send(
        new BatchImportFindingsCommand({ Findings: findings.slice(start, start + batchSize) }),
      );
      for (const { Id = '', ErrorCode = '', ErrorMessage = '' } of FailedFindings)
        refused.push({ id: Id, reason: `${ErrorCode}: ${ErrorMessage}` });
    }
    return refused;
  } finally {
    client.destroy();
  }
}
