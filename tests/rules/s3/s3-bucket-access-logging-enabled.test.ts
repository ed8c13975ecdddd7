import { s3BucketAccessLoggingEnabled } from '../../../rules/s3/s3-bucket-access-logging-enabled.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const logGroup = { Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' }, Permission: 'FULL_CONTROL' } as const;

testRule(s3BucketAccessLoggingEnabled, {
  base: { acl: [] },
  pass: [
    { name: 'passes when logged', facts: { loggingTarget: 'logs' }, message: 'logged', evidence: { target: 'logs' } },
    { name: 'passes for a log target with access logging', facts: { loggingTarget: 'logs', acl: [logGroup] } },
  ],
  fail: [
    { name: 'fails when not logged', message: 'off' },
    { name: 'fails when not logged, with a malformed policy', facts: { policy: '' } },
  ],
  notApplicable: [
    {
      name: 'skips a log target by policy',
      facts: {
        policy: policyText({ Effect: 'Allow', Principal: { Service: ['logging.s3.amazonaws.com'] }, Action: ['s3:Put*'], Resource: '*' }),
      },
      message: 'logTarget',
    },
    { name: 'skips a log target by ACL', facts: { acl: [logGroup] } },
  ],
});
