import * as z from 'zod';
import { ActivityType } from '../request/terms.ts';

/** What the links of a claim have to show. docs/handbook.md § Claim audit */
export const LinkPolicy = z.strictObject({
  /** Activities whose proof is a link as well as a picture: without any, a person looks. */
  required: z.array(ActivityType),
  /** Activities whose links lead to the campaign's page and carry its tag. */
  tagged: z.array(ActivityType),
  /** Networks on whose pages posts stand: the address of a post cannot carry a tag. Subdomains count. */
  postHosts: z.array(z.hostname()).max(100),
});
export type LinkPolicy = z.infer<typeof LinkPolicy>;

export const defaultLinks: LinkPolicy = {
  required: ['digital-advertising', 'social-media', 'content-syndication'],
  tagged: ['digital-advertising', 'social-media', 'content-syndication', 'email'],
  postHosts: [
    'linkedin.com',
    'x.com',
    'twitter.com',
    'facebook.com',
    'instagram.com',
    'youtube.com',
    'tiktok.com',
    'xing.com',
  ],
};
