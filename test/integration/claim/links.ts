import type { Visit } from '../../../functions/platform/safe-fetch/visit.ts';

/** The page of the sample campaign, as its advertisement prints it. */
export const landing = 'https://www.resilient.example/series?utm_campaign=security-webinar-series';

/** Where every page is there and nothing moves. */
export const reach = (url: string): Promise<Visit> => Promise.resolve({ outcome: 'reached', status: 200, url });
