import type { Action, Listener, LoadBalancer, Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { FactRead, SharedReads } from '../../core/collector.ts';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { apiCalls, deletionCheck, fromListing, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { certificateCalls, describeCertificates } from './certificates.ts';
import { elbV2 } from './clients.ts';
import type { ListenerAction, ListenerCertificate, ListenerRule } from './facts.ts';
import { listenersByLoadBalancer, loadBalancers, targetGroups, tlsPolicies, trustStores } from './shared-reads.ts';

/** A listener with its load balancer. */
interface DescribedListener {
  readonly listener: Listener;
  readonly loadBalancer: LoadBalancer;
}

const markers = ['Marker', 'NextMarker'] as const;

const actionOf = (action: Action): ListenerAction => {
  const { Type = '', RedirectConfig, AuthenticateOidcConfig, AuthenticateCognitoConfig } = action;
  const unauthenticated = (AuthenticateOidcConfig ?? AuthenticateCognitoConfig)?.OnUnauthenticatedRequest;
  return {
    type: Type,
    // The API keeps the protocol of the request if a redirect does not name one.
    ...(Type === 'redirect' ? { redirectProtocol: RedirectConfig?.Protocol ?? '#{protocol}' } : {}),
    ...(Type.startsWith('authenticate-') ? { unauthenticated: unauthenticated ?? 'authenticate' } : {}),
  };
};

/** In the order in which they run. */
const actionsOf = (actions: readonly Action[] = []): readonly ListenerAction[] =>
  actions.toSorted((a, b) => (a.Order ?? 0) - (b.Order ?? 0)).map(actionOf);

function ruleOf({ Priority = '', Conditions = [], Actions }: Rule): ListenerRule {
  const paths = Conditions.every(({ Field }) => Field === 'path-pattern')
    ? Conditions.flatMap(({ Values = [], PathPatternConfig }) => PathPatternConfig?.Values ?? Values)
    : [];
  return { priority: Priority, ...(paths.length === 0 ? {} : { paths }), actions: actionsOf(Actions) };
}

/** Whether the answer contains the actions of a rule, and how they authenticate clients. */
const isComplete = ({ Actions = [] }: Rule): boolean =>
  Actions.length > 0 &&
  Actions.every(
    ({ Type = '', AuthenticateOidcConfig, AuthenticateCognitoConfig }) =>
      !Type.startsWith('authenticate-') || (AuthenticateOidcConfig ?? AuthenticateCognitoConfig) !== undefined,
  );

export const groupsOf = (actions: readonly Action[] = []): readonly string[] => [
  ...new Set(
    actions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
      ...(TargetGroupArn === undefined ? [] : [TargetGroupArn]),
      ...(ForwardConfig?.TargetGroups ?? []).flatMap((group) => group.TargetGroupArn ?? []),
    ]),
  ),
];

const usesTls = ({ Protocol, SslPolicy }: Listener): boolean => Protocol === 'HTTPS' || Protocol === 'TLS' || SslPolicy !== undefined;

async function* pagesOfListeners(load: SharedReads) {
  const all = (await load(loadBalancers)) ?? [];
  const byArn = (await load(listenersByLoadBalancer)) ?? new Map<string, readonly Listener[] | ReadFailure>();
  yield all.flatMap((loadBalancer) => {
    const listeners = byArn.get(loadBalancer.LoadBalancerArn ?? '') ?? [];
    if (listeners instanceof ReadFailure) return [];
    return listeners.flatMap((listener) => {
      const { ListenerArn: arn, Port } = listener;
      if (arn === undefined) return [];
      const name = Port === undefined ? `${loadBalancer.LoadBalancerName}` : `${loadBalancer.LoadBalancerName}:${Port}`;
      return [{ id: arn.slice(arn.indexOf('/') + 1), arn, name, raw: { listener, loadBalancer } }];
    });
  });
  // After the listeners of all other load balancers, so that the listing is incomplete, not empty.
  const failure = [...byArn.values()].find((listeners) => listeners instanceof ReadFailure);
  if (failure instanceof ReadFailure) throw failure;
}

/** A fact that only some listeners need a call for. */
const onlyFor = <V>(
  needs: (raw: DescribedListener) => boolean,
  otherwise: (raw: DescribedListener) => V,
  read: FactRead<DescribedListener, V>,
): FactRead<DescribedListener, V> => ({
  ...(read as Extract<FactRead<DescribedListener, V>, { kind: 'perResource' }>),
  skip: (raw) => (needs(raw) ? undefined : { value: otherwise(raw) }),
});

const deleted = ['ListenerNotFound', 'ListenerNotFoundException'];

/** Listeners of Application, Network and Gateway Load Balancers. */
export const listenerCollector = defineCollector<'AWS::ElasticLoadBalancingV2::Listener', DescribedListener>({
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  service: 'elb',
  scope: 'regional',
  list: { apiCalls: listenersByLoadBalancer.apiCalls, pages: (_aws, _scope, load) => pagesOfListeners(load) },
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  deletion: deletionCheck(elbV2, 'DescribeListeners', {
    errorCodes: deleted,
    notFoundErrorCodes: deleted,
    input: ({ arn }) => ({ ListenerArns: [arn] }),
    token: markers,
  }),
  facts: {
    summary: fromListing(({ loadBalancer: { Type, Scheme }, listener: { Protocol, Port, SslPolicy } }) => ({
      loadBalancerType: Type ?? '',
      ...(Scheme === undefined ? {} : { scheme: Scheme }),
      ...(Protocol === undefined ? {} : { protocol: Protocol }),
      ...(Port === undefined ? {} : { port: Port }),
      ...(SslPolicy === undefined ? {} : { tlsPolicy: SslPolicy }),
    })),
    tlsPolicy: shared(tlsPolicies, (policies, _listener, { listener }) => policies?.get(listener.SslPolicy ?? '')),
    rules: onlyFor(
      ({ loadBalancer }) => loadBalancer.Type === 'application',
      ({ listener }) => [{ priority: 'default', actions: actionsOf(listener.DefaultActions) }],
      perResourceCalls([apiCalls(elbV2, 'DescribeRules')], async (aws, { arn }) => {
        const rules: Rule[] = [];
        for await (const page of aws.pages(elbV2, 'DescribeRules', { input: { ListenerArn: arn, PageSize: 400 }, token: markers }))
          rules.push(...(page.Rules ?? []));
        return rules.every(isComplete) ? rules.map(ruleOf) : notReported('the response does not contain the actions of all rules');
      }),
    ),
    mutualTls: fromListing(({ listener: { MutualAuthentication: mutual } }) => ({
      mode: mutual?.Mode ?? 'off',
      ignoresExpiry: mutual?.IgnoreClientCertificateExpiry === true,
      trustStoreRemoved: mutual?.TrustStoreAssociationStatus === 'removed',
      ...(mutual?.TrustStoreArn === undefined ? {} : { trustStoreArn: mutual.TrustStoreArn }),
    })),
    trustStoreStatus: shared(trustStores, (stores, _listener, { listener }) =>
      stores?.get(listener.MutualAuthentication?.TrustStoreArn ?? ''),
    ),
    certificates: onlyFor<readonly ListenerCertificate[]>(
      ({ listener }) => usesTls(listener),
      () => [],
      perResourceCalls([apiCalls(elbV2, 'DescribeListenerCertificates'), ...certificateCalls], async (aws, { arn }, sources) => {
        const arns: string[] = [];
        for await (const page of aws.pages(elbV2, 'DescribeListenerCertificates', {
          input: { ListenerArn: arn, PageSize: 400 },
          token: markers,
        }))
          arns.push(...(page.Certificates ?? []).flatMap(({ CertificateArn }) => CertificateArn ?? []));
        return describeCertificates([...new Set(arns)], sources.shared);
      }),
    ),
    targetTypes: shared(targetGroups, (groups, _listener, { listener }) => {
      const arns = groupsOf(listener.DefaultActions);
      const types = (groups ?? [])
        .filter(({ TargetGroupArn = '' }) => arns.includes(TargetGroupArn))
        .map(({ TargetType = '' }) => TargetType);
      return [...new Set(types)];
    }),
  },
});
