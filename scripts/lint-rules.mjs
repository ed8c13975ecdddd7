// Lint rules of this project; .oxlintrc.json configures where each applies.

/** A rule that reports every node that a selector matches. */
const forbid = (selectors) => ({
  create: (context) =>
    Object.fromEntries(Object.entries(selectors).map(([selector, message]) => [selector, (node) => context.report({ node, message })])),
});

const CLOCK = 'pass the time as an argument, so that the same input gives the same result';
const PROMISE_ALL = 'CallExpression[callee.object.name="Promise"][callee.property.name=/^(all|allSettled)$/]';
const UNBOUNDED = 'the number of concurrent calls is unlimited: use a literal list or mapConcurrently';
const PARTITION = 'the partition differs in China, GovCloud and others: take it from the resource or the run';

const SEQUENTIAL = 'sequential calls for independent items: use mapConcurrently';

/** Names of values that make AWS calls, when passed to a helper. */
const CALLERS = /^(aws|shared|everywhere|home|client)$/;

const callsAws = (node) =>
  node.type === 'CallExpression' &&
  ((node.callee.type === 'MemberExpression' && ['call', 'send'].includes(node.callee.property.name)) ||
    (node.callee.type === 'Identifier' && node.callee.name === 'shared') ||
    node.arguments.some(
      (argument) =>
        (argument.type === 'Identifier' && CALLERS.test(argument.name)) || (argument.type === 'CallExpression' && callsAws(argument)),
    ));

/** Returns the loop over items that contains a node. Loops without a list, such as those over pages and attempts, depend on the last response. */
function loopOver(node) {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (/Function/.test(outer.type)) return undefined;
    const isList =
      (outer.type === 'ForOfStatement' && !outer.await) || outer.type === 'ForInStatement' || (outer.type === 'ForStatement' && outer.test);
    if (isList && outer.body === inner) return outer;
  }
  return undefined;
}

const READS_ALL =
  'reads facts that may not be needed, and one that could not be read makes the verdict UNKNOWN: name the parameter facts and read each where it is used';

/** Whether a pattern reads several values at once, or an unknown number of them. */
const readsSeveral = (pattern) =>
  pattern?.type === 'ObjectPattern' && (pattern.properties.length > 1 || pattern.properties.some(({ type }) => type === 'RestElement'));

/** Returns the number of facts that the rule of an `evaluate` property declares; several if they are not a literal list. */
function declaredFacts({ parent }) {
  const facts = parent.properties.find((property) => property.key?.name === 'facts')?.value;
  return facts?.type === 'ArrayExpression' && !facts.elements.some((element) => element?.type === 'SpreadElement')
    ? facts.elements.length
    : Number.POSITIVE_INFINITY;
}

/** Whether a parameter is typed as the facts of a resource. */
const areFacts = ({ typeAnnotation }) => /^(Pick|\w*Facts\w*)$/.test(typeAnnotation?.typeAnnotation?.typeName?.name ?? '');

export default {
  meta: { name: 'onus' },
  rules: {
    'no-clock': forbid({
      'NewExpression[callee.name="Date"][arguments.length=0]': CLOCK,
      'CallExpression[callee.name="Date"]': CLOCK,
      'MemberExpression[object.name="Date"][property.name="now"]': CLOCK,
      'MemberExpression[object.name="Math"][property.name="random"]': 'pass randomness as an argument',
    }),
    'no-async': forbid({
      ':function[async=true]': 'rules are synchronous: they evaluate facts that are already read',
    }),
    'bounded-concurrency': forbid({
      [`${PROMISE_ALL}:not([arguments.0.type="ArrayExpression"])`]: UNBOUNDED,
      [`${PROMISE_ALL} > ArrayExpression > SpreadElement`]: UNBOUNDED,
    }),
    'concurrent-calls': {
      create: (context) => ({
        AwaitExpression(node) {
          if (callsAws(node.argument) && loopOver(node)) context.report({ node, message: SEQUENTIAL });
        },
      }),
    },
    'lazy-facts': {
      create: (context) => ({
        'Property[key.name="evaluate"] > :function'(node) {
          const [facts] = node.params;
          if (facts?.type === 'ObjectPattern' && (readsSeveral(facts) || declaredFacts(node.parent) > 1))
            context.report({ node: facts, message: READS_ALL });
        },
        'Property[key.name!="evaluate"] > :function, VariableDeclarator > :function, FunctionDeclaration'(node) {
          for (const param of node.params) if (readsSeveral(param) && areFacts(param)) context.report({ node: param, message: READS_ALL });
        },
        'VariableDeclarator[init.name="facts"]'(node) {
          if (readsSeveral(node.id)) context.report({ node: node.id, message: READS_ALL });
        },
        'SpreadElement[argument.name="facts"]'(node) {
          context.report({ node, message: READS_ALL });
        },
      }),
    },
    'no-literal-partition': forbid({
      'Literal[value=/arn:aws:/]': PARTITION,
      'TemplateElement[value.raw=/arn:aws:/]': PARTITION,
    }),
  },
};
