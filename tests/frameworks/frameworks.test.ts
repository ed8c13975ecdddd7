import type { ControlIds } from '../../src/core/rule.ts';
import { configRuleLines } from '../../src/frameworks/data/config-rules.ts';
import { fedrampModerateLines } from '../../src/frameworks/data/fedramp-moderate-controls.ts';
import { gdprConfigRuleLines } from '../../src/frameworks/data/gdpr-config-rules.ts';
import { hipaaConfigRuleLines } from '../../src/frameworks/data/hipaa-config-rules.ts';
import { iso27001ControlLines } from '../../src/frameworks/data/iso-27001-controls.ts';
import { nistCsfOutcomeLines } from '../../src/frameworks/data/nist-csf-outcomes.ts';
import { wellArchitectedConfigRuleLines } from '../../src/frameworks/data/well-architected-config-rules.ts';
import { linesOf } from '../../src/frameworks/framework.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import { securityHubControls } from '../../src/frameworks/security-hub.ts';

/** Number of controls in the source of each list. */
const totals: Readonly<Record<string, number>> = {
  'cis-3.0': 62,
  'cis-5.0': 63,
  'cis-6.0': 63,
  'cis-7.0': 70,
  'security-hub': 589,
  fsbp: 376,
  'ai-security': 31,
  'pci-dss-4.0.1': 142,
  'pci-dss-3.2.1': 44,
  'nist-800-171': 63,
  'aws-config': 833,
  'nist-800-53': 1014,
  'fedramp-moderate': 323,
  'nist-csf-2.0': 106,
  'iso-27001-2022': 93,
  hipaa: 69,
  'gdpr-article-32': 4,
  'well-architected-security': 11,
};

const duplicates = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);

const named = (id: string) => frameworks.find((framework) => framework.id === id);

describe('compliance frameworks', () => {
  it('have unique names that are valid on the command line', () => {
    expect(duplicates(frameworks.map(({ id }) => id))).toEqual([]);
    for (const { id } of frameworks) expect(id).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
    expect(frameworks.map(({ id }) => id).sort()).toEqual(Object.keys(totals).sort());
  });

  describe.each(frameworks)('$id', ({ id, title, source, asOf, controls }) => {
    it('lists every control of its source once, with a title', () => {
      expect(controls()).toHaveLength(totals[id] ?? 0);
      expect(duplicates(controls().map((control) => control.id))).toEqual([]);
      for (const control of controls()) {
        expect(control.id).toMatch(/^\S+$/);
        expect(control.title).toMatch(/^\S.{2,}\S$/);
      }
    });

    it('names its source and the month of the comparison', () => {
      expect(title).toMatch(/^[A-Z]/);
      expect(source).toMatch(/^https:\/\//);
      expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    });
  });

  it.each([
    ['hipaa', hipaaConfigRuleLines],
    ['gdpr-article-32', gdprConfigRuleLines],
    ['well-architected-security', wellArchitectedConfigRuleLines],
  ])('%s maps existing Config rules to its own controls', (id, table) => {
    const rules = new Set(linesOf(configRuleLines));
    const controls = new Set(
      named(id)
        ?.controls()
        .map((control) => control.id),
    );
    for (const line of linesOf(table)) {
      const [mapped = '', from = ''] = line.split(' | ');
      expect(mapped.split(' ').filter((control) => !controls.has(control))).toEqual([]);
      expect(from.split(' ').filter((rule) => !rules.has(rule))).toEqual([]);
    }
  });

  it('fedramp-moderate selects existing NIST SP 800-53 controls', () => {
    const ids = linesOf(fedrampModerateLines).flatMap((family) => family.split(' '));
    expect(ids).toHaveLength(323);
    const controls = new Set(
      named('nist-800-53')
        ?.controls()
        .map(({ id }) => id),
    );
    expect(ids.filter((id) => !controls.has(id))).toEqual([]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['nist-csf-2.0', nistCsfOutcomeLines, ['CP', 'IR', 'PT']],
    ['iso-27001-2022', iso27001ControlLines, []],
  ])('%s maps to existing NIST SP 800-53 controls and families', (_, table, families) => {
    const controls = new Set(
      named('nist-800-53')
        ?.controls()
        .map(({ id }) => id),
    );
    const mapped = linesOf(table).flatMap((line) => line.split(' | ')[1]?.split(' ') ?? []);
    expect([...new Set(mapped.filter((id) => !controls.has(id)))].sort()).toEqual(families);
  });
});

/** Returns the controls that a rule with these control IDs checks. */
const checkedBy = (framework: string, controls: ControlIds) => named(framework)?.controlIdsOf({ id: 'some-rule', controls });

describe('controls that a rule checks', () => {
  it('are the recommendations of the same benchmark version', () => {
    expect(checkedBy('cis-5.0', { cis: ['3.0:2.1.4', '5.0:2.1.4', '6.0:3.1.4'] })).toEqual(['2.1.4']);
  });

  it('are the Security Hub controls of the standard', () => {
    const claimed = { securityHub: ['S3.1', 'S3.7', 'S3.25'] };
    expect(checkedBy('security-hub', claimed)).toEqual(['S3.1', 'S3.7', 'S3.25']);
    expect(checkedBy('fsbp', claimed)).toEqual(['S3.1', 'S3.25']);
    expect(checkedBy('pci-dss-3.2.1', claimed)).toEqual(['S3.1', 'S3.7']);
    expect(checkedBy('pci-dss-4.0.1', claimed)).toEqual(['S3.1']);
  });

  it('follow AWS’s mapping of Config rules, without duplicates', () => {
    expect(checkedBy('hipaa', { awsConfig: ['access-keys-rotated'] })).toEqual(['164.308(a)(3)(ii)(C)', '164.308(a)(4)(ii)(B)']);
    expect(checkedBy('hipaa', { awsConfig: ['root-account-mfa-enabled', 'root-account-hardware-mfa-enabled'] })).toEqual(['164.312(d)']);
    expect(checkedBy('hipaa', { awsConfig: ['required-tags'] })).toEqual([]);
    expect(checkedBy('hipaa', {})).toEqual([]);
    expect(checkedBy('gdpr-article-32', { awsConfig: ['encrypted-volumes', 's3-bucket-ssl-requests-only'] })).toEqual(['32.1']);
    expect(checkedBy('gdpr-article-32', { awsConfig: ['access-keys-rotated'] })).toEqual([]);
  });

  it('follow the NIST mapping of NIST SP 800-53 controls', () => {
    expect(checkedBy('nist-csf-2.0', { nist80053: ['CP-6'] })).toEqual(['PR.DS-11', 'PR.IR-03', 'PR.IR-04']);
    expect(checkedBy('nist-csf-2.0', { nist80053: ['CP-6(2)', 'SC-7(4)'] })).toEqual(['PR.IR-03']);
    expect(checkedBy('nist-csf-2.0', {})).toEqual([]);
    expect(checkedBy('iso-27001-2022', { nist80053: ['AC-6', 'AU-12'] })).toEqual(['A.5.15', 'A.8.2', 'A.8.15', 'A.8.18']);
    expect(checkedBy('iso-27001-2022', { nist80053: ['SC-28(1)'] })).toEqual([]);
  });

  it('are limited to the FedRAMP baseline', () => {
    expect(checkedBy('fedramp-moderate', { nist80053: ['AC-3', 'AC-3(7)'] })).toEqual(['AC-3']);
  });
});

describe('Security Hub controls', () => {
  it('have the severity and the title of the control reference', () => {
    const control = securityHubControls().find(({ id }) => id === 'EC2.19');
    expect(control).toMatchObject({
      severity: 'critical',
      title: 'Security groups should not allow unrestricted access to ports with high risk',
    });
  });
});
