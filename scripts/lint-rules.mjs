// Lint rules of this project that no linter has; .oxlintrc.json says where each applies.

/** A rule that reports every node that a selector matches. */
const forbid = (selectors) => ({
  create: (context) =>
    Object.fromEntries(Object.entries(selectors).map(([selector, message]) => [selector, (node) => context.report({ node, message })])),
});

const CLOCK = 'time enters by argument, so that the same input gives the same answer';
const PROMISE_ALL = 'CallExpression[callee.object.name="Promise"][callee.property.name=/^(all|allSettled)$/]';
const UNBOUNDED = 'as many calls at once as there are items: give it a literal list, or run the items a few at a time';
const PARTITION = 'the partition differs in China, GovCloud and others: take it from the resource or the run';

export default {
  meta: { name: 'onus' },
  rules: {
    'no-clock': forbid({
      'NewExpression[callee.name="Date"][arguments.length=0]': CLOCK,
      'CallExpression[callee.name="Date"]': CLOCK,
      'MemberExpression[object.name="Date"][property.name="now"]': CLOCK,
      'MemberExpression[object.name="Math"][property.name="random"]': 'randomness enters by argument',
    }),
    'no-async': forbid({
      ':function[async=true]': 'a rule judges what was read; it cannot wait for anything',
    }),
    'bounded-concurrency': forbid({
      [`${PROMISE_ALL}:not([arguments.0.type="ArrayExpression"])`]: UNBOUNDED,
      [`${PROMISE_ALL} > ArrayExpression > SpreadElement`]: UNBOUNDED,
    }),
    'no-literal-partition': forbid({
      'Literal[value=/arn:aws:/]': PARTITION,
      'TemplateElement[value.raw=/arn:aws:/]': PARTITION,
    }),
  },
};
