import { endpointPolicyAccess } from '../../src/analysis/endpoint-policy.ts';
import { isMalformed, parsePolicy } from '../../src/analysis/policy-document.ts';

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
