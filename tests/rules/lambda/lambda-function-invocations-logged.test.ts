import { lambdaFunctionInvocationsLogged } from '../../../rules/lambda/lambda-function-invocations-logged.ts';
import type { DataTrail } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:checkout';
const trail = (name: string, value = 'arn:aws:lambda', more: Partial<DataTrail> = {}): DataTrail => ({
  name,
  logging: true,
  selectors: { kind: 'basic', selectors: [{ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::Lambda::Function', Values: [value] }] }] },
  ...more,
});
const advanced = (...fields: { Field: string; Equals?: string[]; StartsWith?: string[] }[]): Pick<DataTrail, 'selectors'> => ({
  selectors: {
    kind: 'advanced',
    selectors: [
      {
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
          ...fields,
        ],
      },
    ],
  },
});
const unread = trail('organization', undefined, { selectors: null });

testRule(lambdaFunctionInvocationsLogged, {
  base: { invocationTrails: [trail('calls')] },
  resource: { arn },
  pass: [
    { name: 'passes for all functions', message: 'logged', evidence: { trails: ['calls'] } },
    { name: 'passes for this function', facts: { invocationTrails: [trail('calls', arn)] } },
    { name: 'passes for advanced selectors of all functions', facts: { invocationTrails: [trail('calls', '', advanced())] } },
    {
      name: 'passes for advanced selectors with a prefix',
      facts: { invocationTrails: [trail('calls', '', advanced({ Field: 'resources.ARN', StartsWith: ['arn:aws:lambda:eu-west-1:'] }))] },
    },
    { name: 'passes when logged by one trail, while another could not be read', facts: { invocationTrails: [unread, trail('calls')] } },
  ],
  fail: [
    { name: 'fails with no trail', facts: { invocationTrails: [] }, message: 'missing' },
    { name: 'fails for another function', facts: { invocationTrails: [trail('calls', `${arn}-2`)] } },
    { name: 'fails for tables only', facts: { invocationTrails: [trail('calls', 'arn:aws:dynamodb')] } },
    { name: 'fails for a trail that is not logging', facts: { invocationTrails: [trail('calls', undefined, { logging: false })] } },
    {
      name: 'fails for read events only',
      facts: { invocationTrails: [trail('calls', '', advanced({ Field: 'readOnly', Equals: ['true'] }))] },
    },
  ],
  undecided: [
    {
      name: 'is unknown with selectors unknown',
      facts: { invocationTrails: [unread] },
      message: 'unread',
      evidence: { trails: ['organization'] },
    },
    { name: 'is unknown for an unknown logging status', facts: { invocationTrails: [trail('calls', undefined, { logging: null })] } },
  ],
});
