import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableCapacityAdapts = defineRule({
  id: 'dynamodb-table-capacity-adapts',
  title: 'DynamoDB tables should scale automatically with demand',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['capacity', 'scaling'],
  params: {
    checkIndexes: flag(false, 'Also require that global secondary indexes scale.'),
  },
  messages: {
    onDemand: 'The table uses on-demand capacity.',
    scales: 'Read and write capacity scale automatically.',
    fixed: 'Capacity does not scale automatically for {{fixed}}.',
  },
  rationale: 'A table without free capacity throttles requests, so a burst of traffic can take the application down.',
  remediation: {
    text: 'Switch the table to on-demand capacity, or register its read and write capacity with Application Auto Scaling, each with a target tracking policy.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html',
    impact: 'On-demand capacity is billed per request, which can cost more for steady traffic. The change does not interrupt service.',
    cli: 'aws dynamodb update-table --table-name {{id}} --billing-mode PAY_PER_REQUEST',
    console:
      'Open the DynamoDB console and choose Tables.\nSelect the table, open Additional settings, and edit Read/write capacity.\nChoose On-demand, or turn on auto scaling for reads and writes, and save.',
    terraform: 'resource "aws_dynamodb_table" "example" {\n  billing_mode = "PAY_PER_REQUEST"\n}',
    cloudFormation: cloudFormationResource('AWS::DynamoDB::Table', 'BillingMode: PAY_PER_REQUEST'),
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
      const scaling = facts.scaling.find((entry) => entry.index === index);
      const target = index === undefined ? 'the table' : `the index ${index}`;
      return [...(scaling?.reads === true ? [] : [`reads of ${target}`]), ...(scaling?.writes === true ? [] : [`writes of ${target}`])];
    });
    return fixed.length === 0 ? pass('scales') : fail('fixed', { fixed });
  },
});
