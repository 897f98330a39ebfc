/** A day relative to today, UTC. */
export const today = (plusDays = 0): string => new Date(Date.now() + plusDays * 86_400_000).toISOString().slice(0, 10);

/** What a partner would ask for: a small campaign of its own region, starting today. */
export const requestTerms = () => ({
  title: 'Security webinar for mid-size retailers',
  motion: 'demand-generation',
  activityType: 'digital-advertising',
  startDate: today(),
  endDate: today(),
  region: 'emea',
  vertical: 'healthcare',
  amount: 40_000,
  currency: 'USD',
  expectedPipeline: 2_000_000,
  targetAudience: 'Heads of IT at retailers with 200 to 2,000 seats',
  campaignName: 'Secure Retail',
});
