import { rules } from '../../rules/index.ts';
import type { AnyRule, ControlIds } from '../../src/core/rule.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import { linesOf } from '../../src/frameworks/framework.ts';
import { securityHubControls } from '../../src/frameworks/security-hub.ts';
import { securityHubResourceTypes } from './security-hub-resource-types.ts';

const idsOf = (framework: string): ReadonlySet<string> =>
  new Set(
    frameworks
      .find(({ id }) => id === framework)
      ?.controls()
      .map(({ id }) => id),
  );

/** Lists the claims of all rules that fail a check, as `rule: control`. */
const claimsWhere = (catalog: keyof ControlIds, isWrong: (control: string, rule: AnyRule) => boolean): readonly string[] =>
  rules.flatMap((rule) =>
    (rule.controls[catalog] ?? []).filter((control) => isWrong(control, rule)).map((control) => `${rule.id}: ${control}`),
  );

describe('control IDs that rules claim', () => {
  it.each([
    ['securityHub', 'security-hub'],
    ['awsConfig', 'aws-config'],
    ['nist80053', 'nist-800-53'],
  ] as const)('%s: exist in the list of %s', (catalog, framework) => {
    const existing = idsOf(framework);
    expect(claimsWhere(catalog, (control) => !existing.has(control))).toEqual([]);
  });

  it('cis: exist in the list of their benchmark version', () => {
    const existing = new Set(
      frameworks
        .filter(({ id }) => id.startsWith('cis-'))
        .flatMap(({ id, controls }) => controls().map((control) => `${id.slice('cis-'.length)}:${control.id}`)),
    );
    expect(claimsWhere('cis', (control) => !existing.has(control))).toEqual([]);
  });

  it('pciDss: name a requirement of a version, next to a Security Hub control of the standard for that version', () => {
    const isSupported = (control: string, rule: AnyRule): boolean => {
      const [, version = ''] = /^(3\.2\.1|4\.0\.1):\d+(\.\d+)+$/.exec(control) ?? [];
      const standard = idsOf(`pci-dss-${version}`);
      return (rule.controls.securityHub ?? []).some((id) => standard.has(id));
    };
    expect(claimsWhere('pciDss', (control, rule) => !isSupported(control, rule))).toEqual([]);
  });
});

describe('severities of rules', () => {
  /** Rules with another severity than the Security Hub control that they claim, with the reason. */
  const others: Readonly<Record<string, string>> = {
    'account-change-alarms-configured': 'one verdict covers all alarms',
    'cloudtrail-trail-cloudwatch-integrated': 'alarms and EventBridge rules do not need the integration',
    'iam-group-restricted-policies-not-attached': 'the policies include AdministratorAccess',
    'iam-role-restricted-policies-not-attached': 'the policies include AdministratorAccess',
    'iam-user-restricted-policies-not-attached': 'the policies include AdministratorAccess',
  };

  it('equal the severity of a Security Hub control that they claim', () => {
    const severityOf = new Map(securityHubControls().map(({ id, severity }) => [id, severity]));
    const different = rules.filter(
      ({ severity, controls: { securityHub = [] } }) =>
        securityHub.length > 0 && !securityHub.some((control) => severityOf.get(control) === severity),
    );
    expect(different.map(({ id }) => id).sort()).toEqual(Object.keys(others).sort());
  });
});

describe('rules that require less than a Security Hub control', () => {
  /** Rules that nevertheless claim checks of other auditors, with the reason. */
  const others: Readonly<Record<string, string>> = {
    'logs-alarm-actions-effective': 'only Security Hub fails alarms of a composite alarm that notifies',
    's3-bucket-public-access-blocked': 'only Security Hub ignores the settings of the account',
    'sns-topic-not-public': 'only AWS Config rejects wildcards within an account',
    'sqs-queue-not-public': 'only AWS Config rejects wildcards within an account',
    'vpc-securitygroup-reviewable': 'only Security Hub fails groups of launch templates',
  };

  it('do not claim the checks of other auditors, which usually require as much', () => {
    const claiming = rules.filter(
      ({ controls, related }) =>
        related?.securityHub !== undefined &&
        controls.securityHub === undefined &&
        (controls.prowler !== undefined || controls.cloudsploit !== undefined),
    );
    expect(claiming.map(({ id }) => id).sort()).toEqual(Object.keys(others).sort());
  });
});

describe('resource types of Security Hub controls', () => {
  const typesByControl = new Map<string, string[]>();
  for (const line of linesOf(securityHubResourceTypes.entries)) {
    const [type = '', ...controls] = line.split(' ');
    for (const control of controls) typesByControl.set(control, [...(typesByControl.get(control) ?? []), type]);
  }

  /** `AWS::EC2::Instance`: `EC2` */
  const serviceOf = (resourceType: string): string | undefined => resourceType.split('::')[1];

  /** Controls that AWS evaluates for a resource of another service than Onus. */
  const elsewhere = new Set([
    // Snapshots and clusters of DocumentDB and Neptune are resources of Amazon RDS for AWS Config.
    'DocumentDB.1',
    'DocumentDB.2',
    'DocumentDB.3',
    'DocumentDB.4',
    'DocumentDB.5',
    'Neptune.1',
    'Neptune.2',
    'Neptune.3',
    'Neptune.4',
    'Neptune.5',
    'Neptune.6',
    'Neptune.7',
    'Neptune.8',
    'Neptune.9',
    'CloudTrail.6',
    'CloudTrail.7',
    'ElastiCache.7',
    'EMR.1',
    // OpenSearch Service also operates domains with Elasticsearch, which Onus lists together with the others.
    'ES.3',
    'ES.4',
    'ES.5',
    'ES.6',
    'ES.7',
    'ES.8',
    'SSM.2',
    'SSM.3',
    // Directory buckets are resources of S3 Express.
    'S3.25',
  ]);

  it('belong to known controls', () => {
    const existing = idsOf('security-hub');
    expect([...typesByControl.keys()].filter((control) => !existing.has(control))).toEqual([]);
  });

  it('belong to the service of the rules that claim the control', () => {
    const wrong = claimsWhere('securityHub', (control, { resourceType }) => {
      const types = typesByControl.get(control) ?? [];
      const sameService = types.some((type) => serviceOf(type) === serviceOf(resourceType));
      return resourceType !== 'AWS::::Account' && types.length > 0 && !sameService && !elsewhere.has(control);
    });
    expect(wrong).toEqual([]);
  });
});
