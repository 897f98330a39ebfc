import { expect, test } from 'vitest';
import { campaignOf, isTagOf, isTagWithin } from '../../../../functions/domain/audit/campaign-tag.ts';

test('the campaign is read from its tag, and an empty one is none', () => {
  expect(campaignOf('https://a.example/?utm_campaign=spring%20sale')).toBe('spring sale');
  expect(campaignOf('https://a.example/?utm_campaign=&campaign=spring')).toBe('spring');
  expect(campaignOf('https://a.example/?utm_campaign=%20')).toBeNull();
  expect(campaignOf('https://a.example/')).toBeNull();
});

test.each([
  ['spring-sale', 'Spring Sale'],
  ['SpringSale2027', 'Spring Sale 2027'],
  ['spring_sale', 'Spring Sale 2027'],
  ['linkedin-spring-sale-2027', 'Spring Sale 2027'],
  ['q1-2027-springsale', 'Spring Sale 2027'],
  ['fruehlingsaktion', 'Frühlingsaktion'],
  ['ete-securite', 'Été Sécurité'],
])('%s names %s', (tag, campaign) => {
  expect(isTagOf(tag, campaign)).toBe(true);
});

test.each([
  ['s', 'Spring Sale'],
  ['spring', 'Spring Sale'],
  ['spring-sale-2026', 'Spring Sale 2027'],
  ['autumn-sale', 'Spring Sale'],
  ['offspring-sale', 'Spring Sale'],
  ['2027', 'Spring Sale 2027'],
  ['---', 'Spring Sale'],
  ['', '???'],
])('%s does not name %s', (tag, campaign) => {
  expect(isTagOf(tag, campaign)).toBe(false);
});

test('a title names the campaign of a tag by all of its words', () => {
  expect(isTagWithin('spring-sale', 'Social posts: Spring Sale 2027')).toBe(true);
  expect(isTagWithin('spring-sale-2027', 'Social posts: Spring Sale 2027')).toBe(true);
  expect(isTagWithin('winter', 'Social posts: Spring Sale 2027')).toBe(false);
});
