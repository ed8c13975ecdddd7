import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import { createQueryErrorCodes } from './query-error-codes.ts';
import { createQueryReader } from './query-input.ts';
import { errorType, escapeXml, type Protocol, type ProtocolSettings, type StandardErrors, type WireResponse } from './wire.ts';

const QUERY_ERRORS: StandardErrors = {
  denied: ['AccessDenied', 403],
  throttled: ['Throttling', 400],
  fault500: ['InternalFailure', 500],
  expired: ['ExpiredToken', 403],
  unknownKey: ['InvalidClientTokenId', 403],
  unknownOperation: ['InvalidAction', 400],
};

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
const EC2_ERRORS: StandardErrors = {
  denied: ['UnauthorizedOperation', 403],
  throttled: ['RequestLimitExceeded', 503],
  fault500: ['InternalError', 500],
  expired: ['RequestExpired', 400],
  unknownKey: ['AuthFailure', 401],
  unknownOperation: ['InvalidAction', 400],
};

const ROOT = 'r';

/** Returns the members of `value` as XML, without an enclosing element. */
const innerXml = (serializer: XmlShapeSerializer, schema: NormalizedSchema, value: object): string => {
  if (!schema.isStructSchema()) return '';
  const [, namespace, , , names, types] = schema.getSchema() as readonly unknown[];
  serializer.write([3, namespace, ROOT, 0, names, types] as never, value);
  const xml = String(serializer.flush());
  return xml === `<${ROOT}/>` ? '' : xml.slice(ROOT.length + 2, -ROOT.length - 3);
};

const xml = (status: number, requestId: string, body: string): WireResponse => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

/** Creates the query protocol, as in IAM, RDS, SNS and STS, or the EC2 variant. */
export const createQueryProtocol = (settings: ProtocolSettings, ec2: boolean): Protocol => {
  const codeOf = createQueryErrorCodes(settings);
  const readForm = createQueryReader(ec2);
  const serializer = new XmlShapeSerializer({
    timestampFormat: { useTrait: true, default: 5 },
    httpBindings: false,
    xmlNamespace: '',
    serviceNamespace: settings.defaultNamespace,
  });
  const namespace = settings.xmlNamespace ?? '';

  return {
    errors: ec2 ? EC2_ERRORS : QUERY_ERRORS,
    read: async ({ input }, { form }) => readForm(input, form),
    write: ({ name, output: schema }, output, requestId) => {
      const members = innerXml(serializer, schema, output);
      const result = schema.isStructSchema() ? `<${name}Result>${members}</${name}Result>` : '';
      const content = ec2
        ? `<requestId>${requestId}</requestId>${members}`
        : `${result}<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
      return xml(200, requestId, `<${name}Response xmlns="${namespace}">${content}</${name}Response>`);
    },
    writeError: ({ code, status, message }, requestId) => {
      const detail = `<Code>${escapeXml(codeOf(code))}</Code><Message>${escapeXml(message)}</Message>`;
      const body = ec2
        ? `<Response><Errors><Error>${detail}</Error></Errors><RequestID>${requestId}</RequestID></Response>`
        : `<ErrorResponse xmlns="${namespace}"><Error><Type>${errorType(status)}</Type>${detail}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
      return xml(status, requestId, body);
    },
  };
};
