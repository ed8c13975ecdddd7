import type { AccountFactReads } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { SessionPreferences, SsmAccountFacts } from './facts.ts';
import { shared, perResource } from '../../core/fact-reads.ts';
import { ssm } from './clients.ts';
import { automationLogs, documentPublicSharing, managedNodes } from './shared-reads.ts';

/** Settings of Systems Manager in each Region. */
export const ssmAccountFacts: AccountFactReads<keyof SsmAccountFacts> = {
  documentPublicSharing: shared(documentPublicSharing, (setting) => setting),
  automationLogs: shared(automationLogs, (setting) => setting),
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-cli.html
  sessionPreferences: perResource(ssm, 'GetDocument', {
    input: () => ({ Name: 'SSM-SessionManagerRunShell' }),
    value: ({ Content }) => preferencesIn(Content ?? ''),
    notConfiguredErrorCodes: ['InvalidDocument'],
  }),
  managedNodes: shared(managedNodes, (nodes) => nodes?.size ?? 0),
};

function preferencesIn(content: string): SessionPreferences | NotReported {
  const inputs = inputsIn(content);
  if (typeof inputs !== 'object' || inputs === null) return notReported('the document does not contain preferences');
  const values = inputs as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof values[name] === 'string' ? { [name]: values[name] } : {});
  const flag = (name: string) => (values[name] === undefined ? {} : { [name]: String(values[name]).toLowerCase() === 'true' });
  return {
    ...text('kmsKeyId'),
    ...text('s3BucketName'),
    ...flag('s3EncryptionEnabled'),
    ...text('cloudWatchLogGroupName'),
    ...flag('cloudWatchEncryptionEnabled'),
    ...text('idleSessionTimeout'),
    ...text('maxSessionDuration'),
  };
}

function inputsIn(content: string): unknown {
  try {
    return (JSON.parse(content) as { readonly inputs?: unknown } | null)?.inputs;
  } catch {
    return undefined;
  }
}
