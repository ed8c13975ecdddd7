/** Reads documents of format version 1, in which some members had other names. Remove it when version 1 is no longer supported. */

type Document = Readonly<Record<string, unknown>>;

/** New names of members, wherever they occur in their part of a document. */
const findingMembers = { gap: 'collectionError', moved: 'reclassified' };
const uncoveredMembers = { gap: 'collectionError', taggedGap: 'taggedError', notAsked: 'skippedTypes', listings: 'savedListings' };
const resultMembers = { gaps: 'collectionErrors', census: 'uncoveredResources' };
const values: Readonly<Record<string, string>> = { 'not-offered': 'not-available', partly: 'partial' };

const isObject = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);

const rename = (document: Document, names: Readonly<Record<string, string>>): Document =>
  Object.fromEntries(Object.entries(document).map(([name, value]) => [Object.hasOwn(names, name) ? names[name] : name, value]));

const renameValue = (document: unknown, name: string): unknown => {
  if (!isObject(document)) return document;
  const value = document[name];
  return typeof value === 'string' && Object.hasOwn(values, value) ? { ...document, [name]: values[value] } : document;
};

const each = (list: unknown, upgrade: (item: Document) => unknown): unknown =>
  Array.isArray(list) ? list.map((item) => (isObject(item) ? upgrade(item) : item)) : list;

/** A finding of a version 1 result. */
export function upgradeFinding(finding: unknown): unknown {
  if (!isObject(finding)) return finding;
  const renamed = rename(finding, findingMembers);
  return renamed['collectionError'] === undefined
    ? renamed
    : { ...renamed, collectionError: renameValue(renamed['collectionError'], 'kind') };
}

function upgradeUncovered(region: Document): Document {
  const renamed = rename(region, uncoveredMembers);
  return isObject(renamed['aggregated']) ? { ...renamed, aggregated: rename(renamed['aggregated'], uncoveredMembers) } : renamed;
}

function upgradeRule(rule: Document): Document {
  const renamed = rename(rule, { reads: 'facts' });
  return isObject(renamed['remediation']) ? { ...renamed, remediation: rename(renamed['remediation'], { code: 'policy' }) } : renamed;
}

/** A result document of version 1, with its findings; other documents stay as they are. */
export function upgradeResult(content: unknown): unknown {
  if (!isObject(content) || content['schemaVersion'] !== '1.0') return content;
  const result = rename(content, resultMembers);
  const lists = {
    rules: each(result['rules'], upgradeRule),
    collectionErrors: each(result['collectionErrors'], (error) => renameValue(error, 'kind')),
    uncoveredResources: each(result['uncoveredResources'], upgradeUncovered),
    attestations: each(result['attestations'], (attestation) => renameValue(attestation, 'state')),
    accounts: each(result['accounts'], (account) => renameValue(account, 'state')),
    carried: each(result['carried'], upgradeFinding),
    findings: each(result['findings'], upgradeFinding),
  };
  const present = Object.entries(lists).filter(([name]) => Object.hasOwn(result, name));
  return { ...result, ...Object.fromEntries(present), schemaVersion: '2.0' };
}

const factNames: Readonly<Record<string, string>> = { holdings: 'dataStores', neighbourBlocks: 'neighborBlocks' };

function upgradeResource(resource: Document): Document {
  const { facts, ...identity } = rename(resource, { tagsGap: 'tagsError' });
  if (!isObject(facts)) return { ...identity, facts };
  const upgraded = Object.entries(rename(facts, factNames)).map(([name, fact]) => [name, isObject(fact) ? upgradeFinding(fact) : fact]);
  return { ...identity, facts: Object.fromEntries(upgraded) };
}

/** A line of a version 1 snapshot after the first. */
export function upgradeSnapshotRecord(record: unknown): unknown {
  if (!isObject(record)) return record;
  switch (record['kind']) {
    case 'resource':
      return isObject(record['resource']) ? { ...record, resource: upgradeResource(record['resource']) } : record;
    case 'listing-gap':
      return { ...record, kind: 'listing-error', listing: upgradeFinding(record['listing']) };
    case 'census':
      return { kind: 'uncovered', uncovered: isObject(record['census']) ? upgradeUncovered(record['census']) : record['census'] };
    case 'listed':
      return { ...record, kind: 'listing-complete' };
    case 'end':
      return rename(record, { listingGaps: 'listingErrors' });
    default:
      return record;
  }
}

/** The first line of a version 1 snapshot. */
export function upgradeManifest(manifest: Document): Document {
  const planned = each(manifest['planned'], (type) => ({
    ...type,
    facts: Array.isArray(type['facts'])
      ? type['facts'].map((fact) => (typeof fact === 'string' && Object.hasOwn(factNames, fact) ? factNames[fact] : fact))
      : type['facts'],
  }));
  return { ...manifest, version: 2, planned };
}
