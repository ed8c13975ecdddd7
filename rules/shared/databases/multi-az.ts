import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

type Variant = Omit<DatabaseVariant, 'resourceType'> & {
  readonly resourceType: Exclude<DatabaseVariant['resourceType'], 'AWS::RDS::DBInstance'>;
};

export const multiAzRule = ({
  id,
  resourceType,
  product,
  plural,
  guide,
  page,
  command,
  tier,
  engine,
  member,
  steps,
  controls,
}: Variant &
  RuleFields & {
    readonly tier: 1 | 2;
    /** The engine of a new instance. */
    readonly engine: string;
    /** Resource types of instances. */
    readonly member: { readonly terraform: string; readonly cloudFormation: string };
    /** Console steps that add an instance. */
    readonly steps: string;
  }) =>
  defineRule({
    id,
    title: `${plural} should have instances in several Availability Zones`,
    resourceType,
    responsibility: 'service-configuration',
    severity: 'medium',
    tier,
    fix: 'zones',
    facts: ['multiAz', 'members'],
    messages: {
      on: 'The cluster has instances in several Availability Zones.',
      off: 'All instances of the cluster are in the Availability Zone {{zone}}.',
      empty: 'The cluster has no instances.',
    },
    rationale:
      'If the only Availability Zone of a database fails, the database is down until the zone recovers or a backup is restored elsewhere.',
    remediation: {
      text: 'Add a reader in another Availability Zone, to which the cluster can fail over.',
      url: `${guide}/${page}`,
      impact: 'The reader is billed like another instance. The change does not interrupt service.',
      cli: `${command} create-db-instance --db-instance-identifier READER --db-cluster-identifier {{id}} --engine ${engine} --db-instance-class INSTANCE_CLASS --availability-zone AVAILABILITY_ZONE`,
      console: `Open the Amazon ${product} console.\n${steps}`,
      terraform: terraformResource(
        member.terraform,
        'cluster_identifier = "{{id}}"',
        ...(engine === 'ENGINE' ? ['engine             = "ENGINE"'] : []),
        'instance_class     = "INSTANCE_CLASS"',
        'availability_zone  = "AVAILABILITY_ZONE"',
      ),
      cloudFormation: cloudFormationResource(
        member.cloudFormation,
        "DBClusterIdentifier: '{{id}}'",
        'DBInstanceClass: INSTANCE_CLASS',
        ...(engine === 'ENGINE' ? ['Engine: ENGINE'] : []),
        'AvailabilityZone: AVAILABILITY_ZONE',
      ),
    },
    controls,
    evaluate: (facts, { pass, fail, notApplicable }) => {
      if (facts.members.length === 0 && !facts.multiAz) return notApplicable('empty');
      const zones = () => [...new Set(facts.members.flatMap(({ availabilityZone }) => availabilityZone ?? []))];
      const passed = firstVerdict(
        () => (facts.multiAz ? pass('on') : undefined),
        () => (zones().length > 1 ? pass('on') : undefined),
      );
      return passed ?? fail('off', { zone: zones()[0] ?? 'unknown' });
    },
  });
