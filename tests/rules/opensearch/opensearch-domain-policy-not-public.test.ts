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
    { name: 'a role of the account', message: 'restricted' },
    { name: 'another account', facts: statement({ AWS: '444455556666' }) },
    { name: 'everyone within an IP range', facts: statement('*', { Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } } }) },
    { name: 'no policy', facts: { policy: undefined }, message: 'noPolicy' },
  ],
  fail: [
    { name: 'everyone', facts: statement('*'), message: 'public', severity: 'high' },
    { name: 'everyone who is authenticated by the domain', facts: { ...statement('*'), ...access(true) }, severity: 'medium' },
    { name: 'everyone during the migration', facts: { ...statement('*'), ...access(true, true) }, severity: 'high' },
    { name: 'everyone who is connected to the VPC', facts: { ...statement('*'), endpoint: 'vpc' }, severity: 'medium' },
    { name: 'everyone in AWS', facts: statement({ AWS: '*' }) },
    { name: 'everyone from every address', facts: statement('*', { Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }) },
  ],
  undecided: [{ name: 'a policy that is not JSON', facts: { policy: 'not JSON' }, message: 'malformed' }],
});
