import {
  type AuthorizationServer,
  allowInsecureRequests,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi';

/** Who signs approvers in, and as which client of theirs this page asks. */
export type IssuerSettings = {
  /** As it stands in its tokens. */
  readonly url: string;
  /** Where it is reached, if elsewhere. */
  readonly endpoint?: string | undefined;
  readonly clientId: string;
  /** Where it sends the browser back to. */
  readonly returnUrl: string;
};
export type Issuer = IssuerSettings & {
  /** What it says of itself; asked once, unless that failed. */
  readonly describe: () => Promise<AuthorizationServer>;
};

/** Longer than an answer takes, and short enough for a page to say so. */
const patienceMs = 5_000;

/** Over plain HTTP only where the operator names such an address, which the settings allow for the machine itself. */
export const requestOptions = ({ url, endpoint = url }: IssuerSettings) => ({
  [allowInsecureRequests]: new URL(endpoint).protocol === 'http:',
  signal: AbortSignal.timeout(patienceMs),
});

/** The path that the issuer sends the browser back to; registered with it. */
const returnPath = '/approval-sign-in';

type Environment = {
  readonly BASE_URL: string;
  readonly ISSUER_URL: string;
  readonly ISSUER_ENDPOINT?: string | undefined;
  readonly SIGN_IN_CLIENT_ID?: string | undefined;
};

/** Undefined where nobody was set up to sign approvers in. */
export const issuerFrom = (environment: Environment): Issuer | undefined =>
  environment.SIGN_IN_CLIENT_ID === undefined
    ? undefined
    : issuerAt({
        url: environment.ISSUER_URL,
        endpoint: environment.ISSUER_ENDPOINT,
        clientId: environment.SIGN_IN_CLIENT_ID,
        returnUrl: `${environment.BASE_URL}${returnPath}`,
      });

export function issuerAt(settings: IssuerSettings): Issuer {
  let known: Promise<AuthorizationServer> | undefined;
  const ask = async () => {
    const { url, endpoint = url } = settings;
    const answer = await discoveryRequest(new URL(endpoint), requestOptions(settings));
    return processDiscoveryResponse(new URL(url), answer);
  };
  const describe = () => {
    known ??= ask().catch((thrown) => {
      known = undefined;
      throw thrown;
    });
    return known;
  };
  return { ...settings, describe };
}
