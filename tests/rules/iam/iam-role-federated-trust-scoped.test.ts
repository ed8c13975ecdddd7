import { iamRoleFederatedTrustScoped } from '../../../rules/iam/iam-role-federated-trust-scoped.ts';
import { malformed } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const github = 'token.actions.githubusercontent.com';
const providerOf = (issuer: string) => `arn:aws:iam::111122223333:oidc-provider/${issuer}`;
const trust = (Federated: string, Condition: object, Action = 'sts:AssumeRoleWithWebIdentity') => ({
  trustPolicy: policyText({ Effect: 'Allow', Principal: { Federated }, Action, Condition }),
});
const ofGithub = (sub: string | undefined, more: object = {}) =>
  trust(providerOf(github), {
    StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com', ...more },
    ...(sub === undefined ? {} : { StringLike: { [`${github}:sub`]: sub } }),
  });
const saml = 'arn:aws:iam::111122223333:saml-provider/staff';
const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
const cognito = 'cognito-identity.amazonaws.com';
const branch = 'repo:meridian/shop:ref:refs/heads/main';

testRule(iamRoleFederatedTrustScoped, {
  base: { ...ofGithub(branch), path: '/' },
  pass: [
    { name: 'one branch', message: 'scoped' },
    { name: 'any branch of one repository', facts: ofGithub('repo:meridian/shop:*') },
    { name: 'another fixed claim', facts: ofGithub(undefined, { [`${github}:repository_id`]: '4711' }) },
    { name: 'SAML', facts: trust(saml, { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }, 'sts:AssumeRoleWithSAML') },
    {
      name: 'Cognito',
      facts: trust(cognito, {
        StringEquals: { [`${cognito}:aud`]: 'eu-west-1:pool' },
        'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'authenticated' },
      }),
    },
    { name: 'Google', facts: trust('accounts.google.com', { StringEquals: { 'accounts.google.com:aud': '66677788' } }) },
    { name: 'Facebook', facts: trust('graph.facebook.com', { StringEquals: { 'graph.facebook.com:app_id': '66677788' } }) },
    {
      name: 'service accounts of a cluster',
      facts: trust(providerOf(cluster), {
        StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
        StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:shop:*' },
      }),
    },
  ],
  fail: [
    {
      name: 'no subject',
      facts: ofGithub(undefined),
      message: 'wide',
      severity: 'high',
      evidence: { gaps: [`${github}:sub is not checked`] },
    },
    {
      name: 'only a branch is fixed',
      facts: ofGithub('repo:*', { [`${github}:ref`]: 'refs/heads/main' }),
      severity: 'high',
      evidence: { gaps: [`${github}:sub may be repo:*`] },
    },
    {
      name: 'guests are allowed explicitly',
      facts: trust(cognito, {
        StringEquals: { [`${cognito}:aud`]: 'eu-west-1:pool' },
        'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'unauthenticated' },
      }),
      severity: 'medium',
    },
    {
      name: 'every namespace of a cluster',
      facts: trust(providerOf(cluster), {
        StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
        StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:*:*' },
      }),
      severity: 'medium',
    },
    { name: 'any subject', facts: ofGithub('*'), severity: 'high', evidence: { gaps: [`${github}:sub may be *`] } },
    { name: 'a repository of any owner', facts: ofGithub('repo:*/shop:*'), severity: 'high' },
    { name: 'a subject that may be absent', facts: ofGithub(undefined, {}), severity: 'high' },
    {
      name: 'all of one owner',
      facts: ofGithub('repo:meridian/*'),
      severity: 'medium',
      evidence: { gaps: [`${github}:sub may be repo:meridian/*`] },
    },
    { name: 'no audience', facts: trust(providerOf(github), { StringEquals: { [`${github}:sub`]: branch } }), severity: 'medium' },
    {
      name: 'neither, with the most severe problem first',
      facts: trust(providerOf(github), {}),
      severity: 'high',
      evidence: { gaps: [`${github}:sub is not checked`, `${github}:aud is not fixed`] },
    },
    { name: 'SAML without audience', facts: trust(saml, {}, 'sts:AssumeRoleWithSAML'), severity: 'medium' },
    {
      name: 'any Cognito pool',
      facts: trust(cognito, { 'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'authenticated' } }),
      severity: 'high',
    },
    {
      name: 'guests of a Cognito pool',
      facts: trust(cognito, { StringEquals: { [`${cognito}:aud`]: 'eu-west-1:pool' } }),
      severity: 'medium',
    },
    { name: 'any Google application', facts: trust('accounts.google.com', {}), severity: 'high' },
    {
      name: 'every service account of a cluster',
      facts: trust(providerOf(cluster), { StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' } }),
      severity: 'medium',
      evidence: { provider: providerOf(cluster) },
    },
  ],
  notApplicable: [
    {
      name: 'a service-linked role',
      facts: { ...ofGithub('*'), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
    {
      name: 'no provider',
      facts: { trustPolicy: policyText({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }) },
      message: 'none',
    },
  ],
  undecided: [{ name: 'no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
