import { opensearchDomainPolicyNotPublic } from '../../../rules/opensearch/opensearch-domain-policy-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

const statement = (Principal: unknown, more: object = {}) => ({
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'es:ESHttp*', Resource: '*', ...more }],
  }),
});
const access = (enabled: boolean, anonymous = false) => ({ fineGrainedAccess: { enabled, anonymous, internalUsers: false } });
const own = { AWS: 'arn:aws:iam::111122223333:role/search' };

testRule(opensearchDomainPolicyNotPublic, {
  base: { ...statement(own), ...access(false), endpoint: 'public' },
  pass: [
    { name: 'passes for a role of the account', message: 'restricted' },
    { name: 'passes for another account', facts: statement({ AWS: '444455556666' }) },
    {
      name: 'passes for everyone within an IP range',
      facts: statement('*', { Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } } }),
    },
    { name: 'passes with no policy', facts: { policy: undefined }, message: 'noPolicy' },
  ],
  fail: [
    { name: 'fails for everyone', facts: statement('*'), message: 'public', severity: 'high' },
    { name: 'fails for everyone who is authenticated by the domain', facts: { ...statement('*'), ...access(true) }, severity: 'medium' },
    { name: 'fails for everyone during the migration', facts: { ...statement('*'), ...access(true, true) }, severity: 'high' },
    { name: 'fails for everyone who is connected to the VPC', facts: { ...statement('*'), endpoint: 'vpc' }, severity: 'medium' },
    { name: 'fails for everyone in AWS', facts: statement({ AWS: '*' }) },
    { name: 'fails for everyone from every address', facts: statement('*', { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }) },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: 'not JSON' }, message: 'malformed' }],
});
