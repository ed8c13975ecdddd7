import { aiOptOut } from '../../../../rules/account/shared/ai-opt-out.ts';

const policy = (services: object) => JSON.stringify({ services });
const out = { opt_out_policy: 'optOut' };

test.each<[string, string, readonly string[] | undefined]>([
  ['all services opted out', policy({ default: out }), []],
  ['all services and one service opted out', policy({ default: out, lex: out }), []],
  ['one service opted in', policy({ default: out, lex: { opt_out_policy: 'optIn' } }), ['lex']],
  ['one service opted out', policy({ lex: out }), ['default']],
  ['all services opted in', policy({ default: { opt_out_policy: 'optIn' } }), ['default']],
  ['an empty response', policy({ default: {} }), ['default']],
  ['no services', '{}', undefined],
  ['no policy', 'x', undefined],
])('%s', (_name, text, expected) => {
  expect(aiOptOut(text)).toEqual(expected);
});
