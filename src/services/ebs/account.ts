import { notReported } from '../../core/fact.ts';
import { shared, sharedRead } from '../../core/fact-reads.ts';
import type { AccountFactReads } from '../../core/collector.ts';
import { ec2 } from '../ec2/clients.ts';
import { encryptionByDefault, snapshotBlockPublicAccess } from './shared-reads.ts';

const defaultKey = sharedRead(ec2, 'GetEbsDefaultKmsKeyId', { scope: 'regional', value: (output) => output.KmsKeyId });

/** EBS settings of each Region. */
export const ebsAccountFacts: AccountFactReads<'ebsEncryptionByDefault' | 'ebsDefaultKey' | 'snapshotBlockPublicAccess'> = {
  ebsEncryptionByDefault: shared(encryptionByDefault, (on) => on ?? notReported('the response does not contain the setting')),
  ebsDefaultKey: shared(defaultKey, (key) => key ?? notReported('the response does not contain the key')),
  snapshotBlockPublicAccess: shared(snapshotBlockPublicAccess, (block) =>
    block?.State === undefined ? notReported('the response does not contain the state') : block,
  ),
};
