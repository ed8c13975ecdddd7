import { apigatewayV2stageLogged } from '../../../rules/apigateway/apigateway-v2stage-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const stage = (protocol: string, logging: Readonly<Record<string, string>> = {}) => ({
  stage: { protocol, accessLog: 'arn:log-group', logging },
});

testRule(apigatewayV2stageLogged, {
  base: stage('HTTP'),
  pass: [
    { name: 'access logs of an HTTP API', message: 'logged' },
    { name: 'both logs of a WebSocket API', facts: stage('WEBSOCKET', { default: 'ERROR', $connect: 'INFO' }) },
    { name: 'only access logs if those are enough', facts: stage('WEBSOCKET'), params: { requireExecutionLogs: false } },
  ],
  fail: [
    { name: 'no access logs', facts: { stage: { protocol: 'HTTP', logging: {} } }, message: 'noAccessLog' },
    { name: 'no execution logs', facts: stage('WEBSOCKET'), message: 'noExecutionLog', evidence: { routes: ['default'] } },
    {
      name: 'one route without execution logs',
      facts: stage('WEBSOCKET', { default: 'INFO', $disconnect: 'OFF' }),
      evidence: { routes: ['$disconnect'] },
    },
    { name: 'an unknown level', facts: stage('WEBSOCKET', { default: 'LOUD' }) },
  ],
});
