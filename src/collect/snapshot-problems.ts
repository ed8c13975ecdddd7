/** Parses JSON; `undefined` if it is not valid. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Returns why a first line is not a valid manifest; `undefined` if it is. */
export function manifestProblem(manifest: Readonly<Record<string, unknown>>): string | undefined {
  const { run, planned } = manifest;
  if (!isRecord(run) || !['id', 'startedAt', 'version', 'accountId', 'partition', 'principalArn'].every((key) => isText(run[key])))
    return 'lacks the run';
  if (Number.isNaN(Date.parse(run['startedAt'] as string))) return 'has no valid start time';
  if (!Array.isArray(run['rules']) || !run['rules'].every(isText)) return 'lacks the rules of the run';
  if (!Array.isArray(run['regions']) || !run['regions'].every((region) => isRecord(region) && isText(region['region'])))
    return 'lacks the Regions of the run';
  return Array.isArray(planned) ? undefined : 'lacks the planned types';
}

/** Returns why any other line is not a valid record; `undefined` if it is. */
export function recordProblem(record: unknown): string | undefined {
  if (!isRecord(record)) return 'is not a JSON object';
  switch (record['kind']) {
    case 'resource': {
      const resource = record['resource'];
      if (
        !isRecord(resource) ||
        !['type', 'service', 'id', 'arn', 'name', 'accountId', 'partition', 'region'].every((key) => isText(resource[key]))
      ) {
        return 'is not a resource';
      }
      const { facts, tags } = resource;
      if (tags !== null && !(isRecord(tags) && Object.values(tags).every(isText))) return 'has no valid tags';
      if (!isRecord(facts)) return 'has no facts';
      return Object.values(facts).every(isFact) ? undefined : 'has an invalid fact';
    }
    case 'listing-error': {
      const listing = record['listing'];
      return isRecord(listing) && isText(listing['type']) && isText(listing['region']) && isCollectionError(listing['collectionError'])
        ? undefined
        : 'is not a listing error';
    }
    case 'uncovered': {
      const uncovered = record['uncovered'];
      return isRecord(uncovered) && isText(uncovered['region']) && Array.isArray(uncovered['types'])
        ? undefined
        : 'is not a list of uncovered resources';
    }
    case 'listing-complete':
      return isText(record['type']) && isText(record['region']) ? undefined : 'is not a completed listing';
    case 'end':
      return isText(record['finishedAt']) && isRecord(record['calls']) ? undefined : 'is not the last line';
    default:
      return 'has an unknown kind';
  }
}

function isFact(fact: unknown): boolean {
  if (!isRecord(fact)) return false;
  return (
    fact['state'] === 'absent' ||
    (fact['state'] === 'known' && Object.hasOwn(fact, 'value')) ||
    (fact['state'] === 'unreadable' && isCollectionError(fact['collectionError']))
  );
}

const isCollectionError = (collectionError: unknown): boolean =>
  isRecord(collectionError) && isText(collectionError['kind']) && isText(collectionError['action']) && isText(collectionError['message']);
