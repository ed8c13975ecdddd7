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
    { name: 'passes for one branch', message: 'scoped' },
    { name: 'passes for any branch of one repository', facts: ofGithub('repo:meridian/shop:*') },
    { name: 'passes for another fixed claim', facts: ofGithub(undefined, { [`${github}:repository_id`]: '4711' }) },
    {
      name: 'passes for SAML',
      facts: trust(saml, { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }, 'sts:AssumeRoleWithSAML'),
    },
    {
      name: 'passes for Cognito',
      facts: trust(cognito, {
        StringEquals: { [`${cognito}:aud`]: 'eu-west-1:pool' },
        'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'authenticated' },
      }),
    },
    { name: 'passes for Google', facts: trust('accounts.google.com', { StringEquals: { 'accounts.google.com:aud': '66677788' } }) },
    { name: 'passes for Facebook', facts: trust('graph.facebook.com', { StringEquals: { 'graph.facebook.com:app_id': '66677788' } }) },
    {
      name: 'passes for service accounts of a cluster',
      facts: trust(providerOf(cluster), {
        StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
        StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:shop:*' },
      }),
    },
  ],
  fail: [
    {
      name: 'fails with no subject',
      facts: ofGithub(undefined),
      message: 'wide',
      severity: 'high',
      evidence: { gaps: [`${github}:sub is not checked`] },
    },
    {
      name: 'fails when only a branch is fixed',
      facts: ofGithub('repo:*', { [`${github}:ref`]: 'refs/heads/main' }),
      severity: 'high',
      evidence: { gaps: [`${github}:sub may be repo:*`] },
    },
    {
      name: 'fails when guests are allowed explicitly',
      facts: trust(cognito, {
        StringEquals: { [`${cognito}:aud`]: 'eu-west-1:pool' },
        'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'unauthenticated' },
      }),
      severity: 'medium',
    },
    {
      name: 'fails for every namespace of a cluster',
      facts: trust(providerOf(cluster), {
        StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
        StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:*:*' },
      }),
      severity: 'medium',
    },
    { name: 'fails for any subject', facts: ofGithub('*'), severity: 'high', evidence: { gaps: [`${github}:sub may be *`] } },
    { name: 'fails for a repository of any owner', facts: ofGithub('repo:*/shop:*'), severity: 'high' },
    { name: 'fails for a subject that may be absent', facts: ofGithub(undefined, {}), severity: 'high' },
    {
      name: 'fails for all of one owner',
      facts: ofGithub('repo:meridian/*'),
      severity: 'medium',
      evidence: { gaps: [`${github}:sub may be repo:meridian/*`] },
    },
    {
      name: 'fails with no audience',
      facts: trust(providerOf(github), { StringEquals: { [`${github}:sub`]: branch } }),
      severity: 'medium',
    },
    {
      name: 'fails for neither, with the most severe problem first',
      facts: trust(providerOf(github), {}),
      severity: 'high',
      evidence: { gaps: [`${github}:sub is not checked`, `${github}:aud is not fixed`] },
    },
    { name: 'fails for SAML without audience', facts: trust(saml, {}, 'sts:AssumeRoleWithSAML'), severity: 'medium' },
    {
      name: 'fails for any Cognito pool',
      facts: trust(cognito, { 'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'authenticated' } }),
      severity: 'high',
    },
    {
      name: 'fails for guests of a Cognito pool',
      facts: trust(cognito, { StringEquals: { [`${cognito}:aud`]: 'eu-west-1:pool' } }),
      severity: 'medium',
    },
    { name: 'fails for any Google application', facts: trust('accounts.google.com', {}), severity: 'high' },
    {
      name: 'fails for every service account of a cluster',
      facts: trust(providerOf(cluster), { StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' } }),
      severity: 'medium',
      evidence: { provider: providerOf(cluster) },
    },
  ],
  notApplicable: [
    {
      name: 'skips a service-linked role',
      facts: { ...ofGithub('*'), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
    {
      name: 'skips with no provider',
      facts: { trustPolicy: policyText({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }) },
      message: 'none',
    },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
