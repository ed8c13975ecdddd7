/** Settings of one method of a stage, or of all. */
export interface MethodSettings {
  /** Such as `orders/GET`, with a slash between resource and method; all methods: the two characters are asterisks. */
  readonly path: string;
  /** `OFF`, `ERROR` or `INFO`; absent: off. */
  readonly logging?: string;
  readonly traced: boolean;
  readonly cached: boolean;
  readonly cacheEncrypted: boolean;
}

/** A stage of a REST API in its listing. */
export interface RestStage {
  readonly methods: readonly MethodSettings[];
  /** Destination of access logs; absent: none. */
  readonly accessLog?: string;
  readonly tracing: boolean;
  /** ARN of the web ACL; absent: none. */
  readonly webAcl?: string;
  readonly clientCertificate?: string;
  /** Whether the stage has a cache. */
  readonly cache: boolean;
  /** `EDGE`, `REGIONAL` or `PRIVATE`. */
  readonly endpointTypes: readonly string[];
}

/** A stage variable with a value that looks like a credential, without the value. */
export interface SecretVariable {
  readonly variable: string;
  readonly detector: string;
}

/** A method of a REST API as edited; the deployed one may differ. */
export interface RestMethod {
  /** Such as `GET /orders`. */
  readonly name: string;
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. */
  readonly authorization: string;
  /** Type of its integration, such as `HTTP_PROXY`; absent: none. */
  readonly integration?: string;
  readonly uri?: string;
  /** Whether certificates of the backend are not verified. */
  readonly insecure: boolean;
  /** Its VPC link, and the load balancer or listener if the link does not determine it; absent: a public backend. */
  readonly vpcLink?: { readonly id: string; readonly target?: string };
}

/** A REST API in its listing. */
export interface RestApiListing {
  readonly endpointTypes: readonly string[];
  readonly executeApiDisabled: boolean;
  /** Resource policy text; absent: none. */
  readonly policy?: string;
}

/** A stage of an HTTP or WebSocket API. */
export interface V2Stage {
  /** `HTTP` or `WEBSOCKET`. */
  readonly protocol: string;
  /** Destination of access logs; absent: none. */
  readonly accessLog?: string;
  /** Logging levels of its routes by key, `default` included; absent levels are left out. */
  readonly logging: Readonly<Record<string, string>>;
}

/** A route of an HTTP or WebSocket API. */
export interface V2Route {
  readonly protocol: string;
  /** Such as `GET /orders`, `$default` or `$connect`. */
  readonly key: string;
  /** `NONE`, `AWS_IAM`, `JWT` or `CUSTOM`. */
  readonly authorization: string;
  /** Whether the API has a CORS configuration. */
  readonly cors: boolean;
}

/** An integration of an HTTP or WebSocket API. */
export interface V2Integration {
  /** `INTERNET` or `VPC_LINK`. */
  readonly connection: string;
  readonly type: string;
  readonly uri?: string;
  /** Whether TLS is configured for a private connection. */
  readonly tls: boolean;
}

/**
 * How clients reach an API: without a certificate, only with one (mutual TLS), or not at all: its default endpoint is disabled and no custom
 * domain name leads to it.
 */
export type ApiAccess = 'open' | 'client-certificates' | 'none';

/** An API that answers requests to a custom domain name. */
export interface MappedApi {
  readonly id: string;
  /** Whether the API also answers at its own `execute-api` endpoint. */
  readonly defaultEndpoint: boolean;
}

interface ApiGatewayFacts {
  'AWS::ApiGateway::RestApi': {
    listing: RestApiListing;
    methods: readonly RestMethod[];
    /** Names of its stages. */
    stages: readonly string[];
    access: ApiAccess;
  };
  'AWS::ApiGateway::Stage': {
    stage: RestStage;
    /** Role that writes execution logs of the Region; absent: none. */
    loggingRole?: string;
    /** Types of the integrations of the API. */
    integrations: readonly string[];
    /** When its client certificate expires, ISO 8601; absent: it has none. */
    clientCertificateExpiresAt?: string;
    variableSecrets: readonly SecretVariable[];
  };
  'AWS::ApiGateway::DomainName': {
    /** Security policy; absent: not shown. */
    securityPolicy?: string;
    /** `EDGE`, `REGIONAL` or `PRIVATE`. */
    endpointTypes: readonly string[];
    /** Whether clients must present a certificate. */
    mutualTls: boolean;
    /** APIs of its mappings and routing rules; empty for private domain names. */
    apis: readonly MappedApi[];
  };
  'AWS::ApiGatewayV2::Stage': { stage: V2Stage };
  'AWS::ApiGatewayV2::Route': { route: V2Route; access: ApiAccess };
  'AWS::ApiGatewayV2::Integration': { integration: V2Integration };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends ApiGatewayFacts {}
}
