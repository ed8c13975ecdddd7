import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { UserError } from '../core/user-error.ts';

/** Agents for one client, or for several. */
export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

/** Returns agents that use the proxy of `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, if set. @throws {UserError} if it is not usable */
export function createAgents(options: AgentOptions): Agents {
  const settings = { ...options, proxyEnv: proxyEnvironment() };
  return { httpAgent: new HttpAgent(settings), httpsAgent: new HttpsAgent(settings) };
}

/** Several clients share these agents. A client that is done destroys its agents, which must not end requests of the others. */
class SharedHttpAgent extends HttpAgent {
  override destroy(): void {}
}
class SharedHttpsAgent extends HttpsAgent {
  override destroy(): void {}
}

/** Returns the setting of SDK clients for the proxy of the environment; empty without one. @throws {UserError} if it is not usable */
export function proxyConfig(): { readonly requestHandler?: Agents } {
  const proxyEnv = proxyEnvironment();
  if (proxyEnv === undefined) return {};
  const settings = { keepAlive: true, proxyEnv };
  return { requestHandler: { httpAgent: new SharedHttpAgent(settings), httpsAgent: new SharedHttpsAgent(settings) } };
}

/** Returns the environment if it sets a proxy. @throws {UserError} if Node.js would ignore it */
function proxyEnvironment(): NodeJS.ProcessEnv | undefined {
  const { env, versions } = process;
  const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].filter((name) => (env[name] ?? '') !== '');
  const [first] = names;
  if (first === undefined) return undefined;
  if (!supportsProxies(versions.node))
    throw new UserError(`${first} is set, and Node.js ${versions.node} does not support proxies: use version 24.5, or 22.21, or later`);
  const wrong = names.find((name) => !/^https?:$/.test(URL.parse(env[name] ?? '')?.protocol ?? ''));
  // Without the URL, which can contain a password.
  if (wrong !== undefined) throw new UserError(`${wrong} is not the URL of a proxy: expected http://host:port or https://host:port`);
  return env;
}

/** Whether the agents of a Node.js version know proxies (https://nodejs.org/api/http.html#new-agentoptions). */
export function supportsProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
