import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableCapacityAdapts = defineRule({
  id: 'dynamodb-table-capacity-adapts',
  title: 'DynamoDB tables should scale with demand',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['capacity', 'scaling'],
  params: {
    checkIndexes: flag(false, 'Whether global secondary indexes must scale too.'),
  },
  messages: {
    onDemand: 'The table is paid for on demand, so it needs no capacity.',
    scales: 'Reads and writes scale automatically.',
    fixed: 'Some capacity stays as it is, whatever the demand: {{fixed}}.',
  },
  rationale: 'A table that has used up its capacity refuses requests. A burst of traffic, wanted or not, then takes the application down.',
  remediation: {
    text: 'Switch the table to on-demand capacity, or register its reads and writes with Application Auto Scaling, each with a target tracking policy.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html',
    cli: 'aws dynamodb update-table --table-name TABLE --billing-mode PAY_PER_REQUEST',
  },
  controls: {
    securityHub: ['DynamoDB.1'],
    awsConfig: ['dynamodb-autoscaling-enabled'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['dynamodb_table_autoscaling_enabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { mode, indexes } = facts.capacity;
    if (mode === 'PAY_PER_REQUEST') return pass('onDemand');
    const fixed = [undefined, ...(params.checkIndexes ? indexes : [])].flatMap((index) => {
      const scaling = facts.scaling.find((some) => some.index === index);
      const of = index === undefined ? 'the table' : `the index ${index}`;
      return [...(scaling?.reads === true ? [] : [`reads of ${of}`]), ...(scaling?.writes === true ? [] : [`writes of ${of}`])];
    });
    return fixed.length === 0 ? pass('scales') : fail('fixed', { fixed });
  },
});
