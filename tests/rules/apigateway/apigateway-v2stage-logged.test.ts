import { apigatewayV2stageLogged } from '../../../rules/apigateway/apigateway-v2stage-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const stage = (protocol: string, logging: Readonly<Record<string, string>> = {}) => ({
  stage: { protocol, accessLog: 'arn:log-group', logging },
});

testRule(apigatewayV2stageLogged, {
  base: stage('HTTP'),
  pass: [
    { name: 'passes for access logs of an HTTP API', message: 'logged' },
    { name: 'passes for both logs of a WebSocket API', facts: stage('WEBSOCKET', { default: 'ERROR', $connect: 'INFO' }) },
    { name: 'passes for only access logs if those are enough', facts: stage('WEBSOCKET'), params: { requireExecutionLogs: false } },
  ],
  fail: [
    { name: 'fails with no access logs', facts: { stage: { protocol: 'HTTP', logging: {} } }, message: 'noAccessLog' },
    { name: 'fails with no execution logs', facts: stage('WEBSOCKET'), message: 'noExecutionLog', evidence: { routes: ['default'] } },
    {
      name: 'fails for one route without execution logs',
      facts: stage('WEBSOCKET', { default: 'INFO', $disconnect: 'OFF' }),
      evidence: { routes: ['$disconnect'] },
    },
    { name: 'fails for an unknown level', facts: stage('WEBSOCKET', { default: 'LOUD' }) },
  ],
});
