import { notReported } from '../../model/fact.ts';
import { bulk, source } from '../../model/reads.ts';
import type { AccountFactReads } from '../../model/collector.ts';
import { ec2 } from '../sdk/services.ts';
import { encryptionByDefault, snapshotBlockPublicAccess } from './sources.ts';

const defaultKey = source(ec2, 'GetEbsDefaultKmsKeyId', { scope: 'regional', value: (output) => output.KmsKeyId });

/** Settings of EBS in each Region. */
export const ebsAccountFacts: AccountFactReads<'ebsEncryptionByDefault' | 'ebsDefaultKey' | 'snapshotBlockPublicAccess'> = {
  ebsEncryptionByDefault: bulk(encryptionByDefault, (on) => on ?? notReported('the answer holds no value')),
  ebsDefaultKey: bulk(defaultKey, (key) => key ?? notReported('the answer holds no key')),
  snapshotBlockPublicAccess: bulk(snapshotBlockPublicAccess, (block) =>
    block?.State === undefined ? notReported('the answer holds no state') : block,
  ),
};
