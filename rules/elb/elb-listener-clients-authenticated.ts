import { firstVerdict } from '../../src/core/first-verdict.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { ListenerAction, ListenerRule } from '../../src/services/elb/facts.ts';
import { hasOnlyPaths } from './shared/listeners.ts';

const isAuthentication = ({ type }: ListenerAction): boolean => type.startsWith('authenticate-') || type === 'jwt-validation';
const authenticates = ({ actions }: ListenerRule): boolean => actions.some(isAuthentication);
const forwards = ({ actions }: ListenerRule): boolean => actions.at(-1)?.type === 'forward';

export const elbListenerClientsAuthenticated = defineRule({
  id: 'elb-listener-clients-authenticated',
  title: 'Listeners that authenticate clients should deny unauthenticated requests',
  resourceType: 'AWS::ElasticLoadBalancingV2::Listener',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['mutualTls', 'trustStoreStatus', 'rules'],
  params: {
    mustAuthenticate: strings([], 'ARNs of listeners that must authenticate clients.'),
    publicPaths: strings([], 'Path patterns that do not need authentication, such as /health.'),
  },
  messages: {
    verified: 'Mutual TLS verifies client certificates.',
    authenticated: 'Rules authenticate clients before they forward requests.',
    passthrough: 'Mutual TLS passes client certificates on without verifying them.',
    expiryIgnored: 'Mutual TLS accepts expired client certificates.',
    trustStore: 'The trust store of mutual TLS is {{state}}.',
    allowed: 'Unauthenticated requests are allowed by the rules {{rules}}.',
    skipped: 'Requests are forwarded without authentication by the rules {{rules}}.',
    none: 'The listener does not authenticate clients.',
    notUsed: 'The listener is not meant to authenticate clients.',
    unknownMode: 'Onus does not know the mutual TLS mode {{mode}}.',
  },
  rationale:
    'Applications behind such a listener trust that clients are authenticated. One rule that skips the check opens the whole application.',
  remediation: {
    text: 'Configure every rule to authenticate clients before it forwards requests, deny unauthenticated requests, and use the verify mode of mutual TLS.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
    impact: 'Clients without valid credentials can no longer use the application.',
    cli: `aws elbv2 describe-rules --listener-arn {{arn}}
aws elbv2 modify-rule --rule-arn RULE_ARN --actions file://ACTIONS_FILE`,
    console: [
      'Open the listener in the Amazon EC2 console, and choose the Rules tab.',
      'Edit each rule so that it authenticates users before it forwards requests.',
      'Save the changes.',
    ].join('\n'),
    notAsCode: 'The rules depend on the identity provider and the paths of the application.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const { mode, ignoresExpiry, trustStoreRemoved } = facts.mutualTls;
    if (mode === 'passthrough') return fail('passthrough');
    if (mode !== 'verify' && mode !== 'off') return indeterminate('unknownMode', { mode });
    const isVerified = mode === 'verify';
    if (isVerified && ignoresExpiry) return fail('expiryIgnored');
    if (isVerified && trustStoreRemoved) return fail('trustStore', { state: 'no longer shared with this account' });
    const priorities = (rules: readonly ListenerRule[]) => rules.map(({ priority }) => priority);
    const { rules } = facts;
    const failure = firstVerdict(
      () => {
        const allowing = rules.filter(({ actions }) => actions.some(({ unauthenticated }) => unauthenticated === 'allow'));
        return allowing.length > 0 ? fail('allowed', { rules: priorities(allowing) }) : undefined;
      },
      () => {
        if (isVerified || !rules.some(authenticates)) return undefined;
        const skipping = rules.filter((rule) => forwards(rule) && !authenticates(rule) && !hasOnlyPaths(rule, params.publicPaths));
        return skipping.length > 0 ? fail('skipped', { rules: priorities(skipping) }) : undefined;
      },
      () => {
        // Absent: another account shares its trust store, and AWS does not return the status.
        const state = isVerified ? facts.trustStoreStatus : undefined;
        return state !== undefined && state !== 'ACTIVE' ? fail('trustStore', { state }) : undefined;
      },
    );
    if (failure !== undefined) return failure;
    if (isVerified) return pass('verified');
    if (rules.some(authenticates)) return pass('authenticated');
    return params.mustAuthenticate.includes(resource.arn) ? fail('none') : notApplicable('notUsed');
  },
});
