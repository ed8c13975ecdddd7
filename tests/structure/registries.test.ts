import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { collectorsOf, planFor } from '../../src/collect/plan.ts';
import { severities } from '../../src/core/names.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';
import { auditedServices, collectors, services } from '../../src/services/index.ts';

const root = join(__dirname, '../..');
const folders = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const files = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

const ruleFolders = folders('rules').filter((name) => name !== 'shared');
const ruleFiles = ruleFolders.flatMap((service) => files(`rules/${service}`).map((file) => `${service}/${file}`));

/** The rules that a file exports, alone or as a family. */
async function rulesIn(file: string): Promise<readonly AnyRule[]> {
  const exported: Readonly<Record<string, AnyRule | readonly AnyRule[]>> = await import(join(root, 'rules', file));
  return Object.values(exported).flat();
}

/** Lists the rules for which a check fails, so that one test covers all of them. */
const failing = (check: (rule: AnyRule) => boolean): string[] => rules.filter((rule) => !check(rule)).map(({ id }) => id);

describe('the registry of rules', () => {
  const definitions = ruleFiles.filter((file) => basename(file) !== 'index.ts');

  test('contains every rule file: a single rule under its ID, or a family', async () => {
    const registered = new Set(rules);
    for (const file of definitions) {
      const exported = await rulesIn(file);
      expect({ file, unregistered: exported.filter((rule) => !registered.has(rule)).map(({ id }) => id) }).toEqual({
        file,
        unregistered: [],
      });
      expect({ file, names: exported.map(({ service }) => service) }).toEqual({ file, names: exported.map(() => file.split('/')[0]) });
      if (exported.length === 1) expect(exported[0]?.id).toBe(basename(file, '.ts'));
      else expect(exported.length).toBeGreaterThan(1);
    }
  });

  test('every rule file has a test file', () => {
    const tested = new Set(
      folders('tests/rules').flatMap((service) => files(`tests/rules/${service}`).map((file) => `${service}/${file}`)),
    );
    expect(definitions.map((file) => file.replace(/\.ts$/, '.test.ts')).filter((file) => !tested.has(file))).toEqual([]);
  });

  test('IDs are unique, and replaced IDs no longer exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(ids.size).toBe(rules.length);
    expect(failing(({ replaces = [] }) => replaces.every((id) => !ids.has(id)))).toEqual([]);
  });

  test('every rule has one collector with its facts, and uses at least one fact', () => {
    for (const rule of rules) expect(collectorsOf(rule, collectors)[0].type).toBe(rule.resourceType);
    expect(failing(({ facts }) => facts.length > 0 && new Set(facts).size === facts.length)).toEqual([]);
  });

  test('texts have the agreed form', () => {
    expect(failing(({ id, service }) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) && id.startsWith(`${service}-`))).toEqual([]);
    expect(failing(({ title }) => /\bshould\b/.test(title) && !title.endsWith('.'))).toEqual([]);
    expect(failing(({ rationale }) => /^[A-Z].{30,}\.$/s.test(rationale))).toEqual([]);
    expect(failing(({ remediation: { text } }) => /^[A-Z].{15,}\.$/s.test(text))).toEqual([]);
    expect(failing(({ remediation: { url } }) => /^https:\/\/(docs\.)?aws\.amazon\.com\//.test(url))).toEqual([]);
    expect(failing(({ severity }) => severities.includes(severity))).toEqual([]);
    expect(failing(({ messages }) => Object.values<string>(messages).every((message) => /^[A-Z{].*[.}]$/s.test(message)))).toEqual([]);
    expect(failing(({ params }) => Object.values(params).every(({ description }) => /^[A-Z].*\.$/s.test(description)))).toEqual([]);
  });

  test('control IDs have the form of their catalog', () => {
    const forms = {
      securityHub: /^[A-Z][A-Za-z0-9]*\.\d+$/,
      awsConfig: /^[a-z0-9-]+$/,
      cis: /^\d\.\d(\.\d)?:\d+(\.\d+)*$/,
      nist80053: /^[A-Z]{2}-\d+(\(\d+\))?$/,
      pciDss: /^\d(\.\d)*:[A-Z]?\d+(\.\d+)*$/,
    } as const;
    for (const [catalog, form] of Object.entries(forms) as [keyof typeof forms, RegExp][]) {
      expect(
        failing(({ controls, related = {} }) => [controls, related].every((ids) => (ids[catalog] ?? []).every((id) => form.test(id)))),
      ).toEqual([]);
    }
  });

  test('every rule covers a responsibility that can be the customer’s', () => {
    const customers = new Set(
      responsibilityModel.owners.filter(({ owner }) => owner !== 'aws').map(({ responsibility }) => responsibility),
    );
    expect(failing(({ responsibility }) => customers.has(responsibility))).toEqual([]);
  });
});

describe('the registry of services', () => {
  test('contains every service folder, and every folder has a manifest', () => {
    const manifests = folders('src/services').filter((name) => name !== 'shared');
    expect(services.map(({ id }) => id).sort()).toEqual(manifests.sort());
    for (const id of manifests) expect(files(`src/services/${id}`)).toContain('service.ts');
  });

  test('every audited service has rules, and every rule folder belongs to an audited service', () => {
    expect(auditedServices.map(({ id }) => id).sort()).toEqual([...ruleFolders].sort());
    expect(new Set(rules.map(({ service }) => service))).toEqual(new Set(auditedServices.map(({ id }) => id)));
  });

  test('collectors are registered once for each scope, with the service that is responsible for their type', () => {
    const types = collectors.filter(({ type }) => type !== 'AWS::::Account').map(({ type, scope }) => `${type} ${scope}`);
    expect(new Set(types).size).toBe(types.length);
    const audited = new Set<string>(auditedServices.map(({ id }) => id));
    expect(collectors.filter(({ service }) => !audited.has(service))).toEqual([]);
  });

  test('no collector reads a fact that no rule uses', () => {
    const planned = planFor(rules, collectors);
    const unused = collectors.flatMap((collector) => {
      const used = planned.collectors.find((plan) => plan.collector === collector)?.facts ?? [];
      return Object.keys(collector.facts).flatMap((fact) => (used.includes(fact) ? [] : [`${collector.type} ${fact}`]));
    });
    expect(unused).toEqual([]);
  });
});
