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
    'no-literal-partition': forbid({
      'Literal[value=/arn:aws:/]': PARTITION,
      'TemplateElement[value.raw=/arn:aws:/]': PARTITION,
    }),
  },
};
