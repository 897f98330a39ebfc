import { kms } from '../../platform/clients/kms.ts';
import { secret } from '../../platform/clients/secrets-manager.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { pageHandler } from '../../platform/page/handler.ts';
import { kmsSealer } from '../../platform/sealer.ts';
import { SignInEnvironment } from '../environment.ts';
import { comeBack } from '../sign-in/come-back.ts';
import { issuerFrom } from '../sign-in/issuer.ts';

const environment = readEnvironment(SignInEnvironment);
const { SIGN_IN_SECRET_ARN: secretArn } = environment;
const deps = {
  clock: systemClock,
  sealer: kmsSealer(kms, environment.KEY_ID),
  issuer: issuerFrom(environment),
  secretOf: secretArn === undefined ? undefined : () => secret(secretArn),
  baseUrl: environment.BASE_URL,
};

export const handler = pageHandler((request) => comeBack(request, deps));
