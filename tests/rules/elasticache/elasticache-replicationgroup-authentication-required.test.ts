import { elasticacheReplicationgroupAuthenticationRequired } from '../../../rules/elasticache/elasticache-replicationgroup-authentication-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const engine = (name: string, version: string) => ({ engine: { name, version } });
const token = { userGroups: [], authToken: true };

testRule(elasticacheReplicationgroupAuthenticationRequired, {
  base: { userGroups: ['app'], authToken: false, ...engine('valkey', '8.0.1') },
  pass: [
    { name: 'passes with a user group', params: { requireUserGroup: true }, message: 'authenticated', evidence: { how: ['app'] } },
    { name: 'passes with a token', facts: token, evidence: { how: 'a shared token' } },
    {
      name: 'passes with a token if the version does not support user groups',
      facts: { ...token, ...engine('redis', '5.0.6') },
      params: { requireUserGroup: true },
    },
  ],
  fail: [
    { name: 'fails without both', facts: { userGroups: [] }, message: 'open' },
    { name: 'fails without both on an old version', facts: { userGroups: [], ...engine('redis', '5.0.6') } },
    {
      name: 'fails with a token if a user group is required',
      facts: token,
      params: { requireUserGroup: true },
      evidence: { how: 'use a shared token' },
    },
    {
      name: 'fails with a token on Redis OSS 6.0 if a user group is required',
      facts: { ...token, ...engine('redis', '6.0.5') },
      params: { requireUserGroup: true },
    },
  ],
});
