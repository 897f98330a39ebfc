import type { MetricAsked } from '../outcome/metric.ts';
import type { ActivityType } from '../request/terms.ts';

const figure = (name: string, label: string): MetricAsked => ({ name, label, as: 'figure' });
const words = (name: string, label: string): MetricAsked => ({ name, label, as: 'words' });

const reach = figure('reach', 'People reached');
const impressions = figure('impressions', 'Impressions');
const clicks = figure('clicks', 'Clicks');
const leads = figure('leads', 'Leads');
const registered = figure('registered', 'People registered');
const attended = figure('attended', 'People who attended');
const attendees = figure('attendees', 'Attendees');
const results = words('results-summary', 'Summary of the results');
const mailing = [figure('sent', 'Messages sent'), figure('answered', 'Messages opened or answered')];
const gathering = [registered, attended, leads];

/** What the outcome report of each kind of activity is asked for. docs/handbook.md § Outcomes */
export const defaultMetrics: Record<ActivityType, MetricAsked[]> = {
  'print-advertising': [reach],
  'tv-radio': [reach],
  outdoor: [figure('places', 'Places'), impressions],
  'digital-advertising': [impressions, clicks],
  'social-media': [impressions, clicks],
  'direct-mail': mailing,
  email: mailing,
  sms: mailing,
  'website-seo': [figure('visits', 'Visits'), clicks],
  'content-syndication': [clicks, leads],
  telemarketing: [figure('calls-made', 'Calls made'), figure('contacts-reached', 'Contacts reached'), leads],
  seminar: gathering,
  'boot-camp': gathering,
  webinar: gathering,
  'trade-show': [figure('visitors', 'Visitors of the stand'), leads],
  sponsorship: [leads],
  'customer-offer': [results],
  'sales-incentive': [results],
  'proof-of-concept': [words('outcome', 'What came of it')],
  'training-certification': [attendees, figure('passed', 'People who passed')],
  'internal-enablement': [attendees],
  'vendor-conference': [attendees],
  'demo-unit': [],
};
