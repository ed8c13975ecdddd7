import { allowsEverything, endpointPolicyAccess } from '../../src/policy/endpoint-policy.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';

function exposures(condition: object): readonly string[] {
  const policy = parsePolicy({ Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition: condition } });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return endpointPolicyAccess(policy, { accountId: '111122223333', organizationId: 'o-own' }).map(({ exposure }) => exposure);
}

test.each<[object, string[]]>([
  [{}, ['public']],
  [{ StringEquals: { 'aws:PrincipalOrgID': 'o-own' } }, ['organization']],
  [{ StringEquals: { 'aws:ResourceAccount': '111122223333' } }, []],
  [{ StringEquals: { 'aws:ResourceOrgID': ['o-own', 'o-other'] } }, []],
  [{ 'ForAnyValue:StringLike': { 'aws:ResourceOrgPaths': 'o-own/*' } }, []],
  [{ StringLike: { 'aws:ResourceAccount': '*' } }, ['public']],
  [{ StringEquals: { 'aws:ResourceOrgID': ['o-own', '*'] } }, ['public']],
  [{ StringEqualsIfExists: { 'aws:ResourceAccount': '111122223333' } }, ['public']],
  [{ StringNotEquals: { 'aws:ResourceAccount': '111122223333' } }, ['public']],
  [{ 'ForAllValues:StringLike': { 'aws:ResourceOrgPaths': 'o-own/*' } }, ['public']],
])('%j: %j', (condition, expected) => {
  expect(exposures(condition)).toEqual(expected);
});

test.each<[string, object, boolean]>([
  ['as AWS makes it', { Action: '*', Resource: '*' }, true],
  ['all of a service', { Action: 'S3:*', Resource: 'arn:aws:s3:::*' }, true],
  ['all but something', { NotAction: 's3:PutObject', NotResource: 'arn:aws:s3:::orders' }, true],
  ['some actions', { Action: ['s3:Get*', 's3:List*'], Resource: '*' }, false],
  ['one bucket', { Action: '*', Resource: 'arn:aws:s3:::orders*' }, false],
  ['one account', { Action: '*', Resource: 'arn:aws:sqs:*:111122223333:*' }, false],
  ['the same network', { Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }, true],
  ['one organization', { Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-own' } } }, false],
])('everything for everyone: %s', (_name, elements, expected) => {
  const policy = parsePolicy({ Statement: { Effect: 'Allow', Principal: '*', ...elements } });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  expect(endpointPolicyAccess(policy, { accountId: '111122223333' }).some(allowsEverything)).toBe(expected);
});
