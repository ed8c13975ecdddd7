import type { NormalizedSchema } from '@smithy/core/schema';

/** The route of a REST operation: method, path pattern and fixed query members. */
export interface Route {
  readonly method: string;
  /** Labels of the path in order; a greedy one can contain slashes. */
  readonly labels: readonly string[];
  readonly pattern: RegExp;
  /** Query members that the path of the operation fixes, such as `policy` or `list-type=2`. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly status: number;
  /** Of several matching routes, the one with the highest weight applies. */
  readonly weight: number;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Adds the bucket to the path. S3's schemas omit it, because it can be in the host name; here it is always first in the path. */
const withImpliedLabels = (path: string, input: NormalizedSchema): string => {
  if (!input.isStructSchema()) return path;
  const implied = [...input.structIterator()].filter(
    ([name, member]) => member.getMergedTraits().httpLabel && !new RegExp(`\\{${name}\\+?\\}`).test(path),
  );
  return `${implied.map(([name]) => `/{${name}}`).join('')}${path}`;
};

/** Compiles an operation's `http` trait: method, path with labels, status. */
export const compileRoute = ([method, uri, status]: readonly [string, string, number], input: NormalizedSchema): Route => {
  const [rawPath = '', search = ''] = uri.split('?');
  const path = withImpliedLabels(rawPath, input).replace(/\/$/, '');
  const labels: string[] = [];
  let literals = 0;
  let greedy = false;
  const source = path.split('/').map((segment) => {
    const label = /^\{(\w+)(\+?)\}$/.exec(segment);
    if (!label) {
      literals += segment === '' ? 0 : 1;
      return escapePattern(segment);
    }
    labels.push(label[1] ?? '');
    greedy ||= label[2] === '+';
    return label[2] === '+' ? '(.+)' : '([^/]+)';
  });
  const query = [...new URLSearchParams(search)];
  return {
    method,
    labels,
    pattern: new RegExp(`^${source.join('/')}${greedy ? '' : '/?'}$`),
    query,
    status,
    weight: literals * 100 + query.length * 10 + (greedy ? 0 : 1),
  };
};

/** Returns the decoded label values if the route matches the request, else undefined. */
export const matchRoute = (route: Route, method: string, path: string, query: URLSearchParams): Record<string, string> | undefined => {
  if (route.method !== method) return undefined;
  for (const [name, value] of route.query) {
    if (value === '' ? !query.has(name) : query.get(name) !== value) return undefined;
  }
  const match = route.pattern.exec(path);
  return match ? Object.fromEntries(route.labels.map((label, index) => [label, decodeURIComponent(match[index + 1] ?? '')])) : undefined;
};
