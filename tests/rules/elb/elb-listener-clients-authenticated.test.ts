import { elbListenerClientsAuthenticated } from '../../../rules/elb/elb-listener-clients-authenticated.ts';
import type { ListenerAction, MutualTls } from '../../../src/services/elb/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const forward = { type: 'forward' };
const login = (unauthenticated = 'authenticate') => ({ type: 'authenticate-oidc', unauthenticated });
const rule = (priority: string, ...actions: readonly ListenerAction[]) => ({ priority, actions });
const mutual = (change: Partial<MutualTls> = {}) => ({
  mutualTls: { mode: 'verify', ignoresExpiry: false, trustStoreRemoved: false, ...change },
  rules: [rule('default', forward)],
});

testRule(elbListenerClientsAuthenticated, {
  base: {
    mutualTls: { mode: 'off', ignoresExpiry: false, trustStoreRemoved: false },
    trustStoreStatus: 'ACTIVE',
    rules: [rule('default', login(), forward)],
  },
  pass: [
    { name: 'passes when every rule authenticates', message: 'authenticated' },
    { name: 'passes for a token', facts: { rules: [rule('default', { type: 'jwt-validation' }, forward)] } },
    {
      name: 'passes when a redirect needs no authentication',
      facts: { rules: [rule('1', { type: 'redirect' }), rule('2', { type: 'fixed-response' }), rule('default', login('deny'), forward)] },
    },
    {
      name: 'passes for a public path',
      facts: { rules: [{ priority: '1', paths: ['/health'], actions: [forward] }, rule('default', login(), forward)] },
      params: { publicPaths: ['/health'] },
    },
    { name: 'passes for mutual TLS', facts: mutual(), message: 'verified' },
    { name: 'passes for mutual TLS with a trust store of another account', facts: { ...mutual(), trustStoreStatus: undefined } },
    {
      name: 'passes for mutual TLS on a listener with a rule that also authenticates',
      facts: { ...mutual(), rules: [rule('1', forward), rule('default', login(), forward)] },
    },
  ],
  fail: [
    {
      name: 'fails when unauthenticated requests are allowed',
      facts: { rules: [rule('default', login('allow'), forward)] },
      message: 'allowed',
    },
    {
      name: 'fails when a rule skips authentication',
      facts: { rules: [rule('5', forward), rule('default', login(), forward)] },
      message: 'skipped',
      evidence: { rules: ['5'] },
    },
    {
      name: 'fails for another path',
      facts: { rules: [{ priority: '1', paths: ['/admin'], actions: [forward] }, rule('default', login(), forward)] },
      params: { publicPaths: ['/health'] },
    },
    { name: 'fails for mutual TLS that passes certificates on', facts: mutual({ mode: 'passthrough' }), message: 'passthrough' },
    { name: 'fails for mutual TLS that ignores expiry', facts: mutual({ ignoresExpiry: true }), message: 'expiryIgnored' },
    { name: 'fails for a trust store that is no longer shared', facts: mutual({ trustStoreRemoved: true }), message: 'trustStore' },
    { name: 'fails for a trust store that is being created', facts: { ...mutual(), trustStoreStatus: 'CREATING' }, message: 'trustStore' },
    {
      name: 'fails with no authentication if it is required',
      facts: { rules: [rule('default', forward)] },
      resource: { arn: 'arn:listener' },
      params: { mustAuthenticate: ['arn:listener'] },
      message: 'none',
    },
  ],
  notApplicable: [{ name: 'skips with no authentication', facts: { rules: [rule('default', forward)] }, message: 'notUsed' }],
  undecided: [{ name: 'is unknown for an unknown mode', facts: mutual({ mode: 'suggest' }), message: 'unknownMode' }],
});
