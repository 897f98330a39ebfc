import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/audit/eligible-line.ts';
import { defaultEligibility } from '../../../../functions/domain/policy/default-eligibility.ts';
import type { ActivityType } from '../../../../functions/domain/request/terms.ts';
import { find } from './lines.ts';

const standing = (text: string, activityType: ActivityType = 'seminar') =>
  standingOf(text, activityType, defaultEligibility, find);

describe('standingOf', () => {
  it.each<[string, ActivityType, string, string | null]>([
    ['Search advertising, two weeks', 'digital-advertising', 'eligible', 'placement'],
    ['Keyword research, hours', 'digital-advertising', 'eligible', 'agency'],
    ['Landing page pictures', 'digital-advertising', 'eligible', 'agency'],
    ['Display advertising, November', 'digital-advertising', 'eligible', 'placement'],
    ['Campagne bannières numériques', 'digital-advertising', 'eligible', 'placement'],
    ['Création graphique', 'digital-advertising', 'eligible', 'agency'],
    ['Anzeigenschaltung inkl. 19 % MwSt', 'print-advertising', 'eligible', 'placement'],
    ['Messestand, Miete', 'trade-show', 'eligible', 'stand'],
    ['Lunch buffet', 'seminar', 'eligible', 'catering'],
    ['Getränke: alkoholfreies Bier', 'seminar', 'eligible', 'catering'],
    ['Schweinebraten', 'seminar', 'eligible', 'catering'],
    ['Ginger ale', 'seminar', 'eligible', 'catering'],
    ['Hébergement web', 'webinar', 'eligible', 'platform'],
    ['Werbegeschenke', 'seminar', 'eligible', 'giveaways'],
    ['Bannières roll-up', 'customer-offer', 'eligible', 'signage'],
    ['Konferenzanmeldung', 'vendor-conference', 'eligible', 'registration'],
    ['12 bottles of wine', 'seminar', 'not-eligible', 'alcohol'],
    ['Weinbegleitung', 'seminar', 'not-eligible', 'alcohol'],
    ['ROTWEIN 0,75 l', 'seminar', 'not-eligible', 'alcohol'],
    ['Spätburgunder Weißwein', 'seminar', 'not-eligible', 'alcohol'],
    ['Vin rouge', 'seminar', 'not-eligible', 'alcohol'],
    ['Flug und Hotel', 'seminar', 'not-eligible', 'travel'],
    ['Flights for two', 'vendor-conference', 'eligible', 'travel'],
    ['Freight to the show', 'trade-show', 'not-eligible', 'freight'],
    ['Gift card', 'sales-incentive', 'eligible', 'rewards'],
    ['Gift card', 'webinar', 'not-eligible', 'gifts'],
    ['Dinner and wine', 'seminar', 'unknown', null],
    ['Weincatering', 'seminar', 'unknown', null],
    ['Alkoholfreier Sekt', 'seminar', 'unknown', null],
    ['Messestand, Miete und Aufbau', 'trade-show', 'unknown', null],
    ['Reisekosten des Referenten', 'seminar', 'unknown', null],
    ['Sundries', 'seminar', 'unknown', null],
    ['Schweinwerfer', 'webinar', 'unknown', null],
    ['Lunch buffet', 'digital-advertising', 'unknown', 'catering'],
    ['Billboard placement, 6 sites', 'outdoor', 'eligible', 'placement'],
    ['Platzierung der Fachartikel', 'content-syndication', 'eligible', 'placement'],
    ['Demo unit for the campaign', 'digital-advertising', 'unknown', null],
    ['Lunch at the campaign meeting', 'digital-advertising', 'unknown', null],
    ['Campaign agency and hotel', 'digital-advertising', 'unknown', null],
  ])('%s for %s: %s', (text, activityType, verdict, category) => {
    expect(standing(text, activityType)).toMatchObject({ verdict, category });
  });

  it('says in a sentence why', () => {
    expect(standing('House wine').reason).toBe('"House wine" is alcohol, which is not reimbursed.');
    expect(standing('Dinner and wine').reason).toBe(
      '"Dinner and wine" names both catering and alcohol. A person looks at it.',
    );
  });

  it('reads accents, case and umlauts written as two letters alike', () => {
    expect(standing('GETRAENKE: SEKTFRUEHSTUECK').verdict).toBe(standing('Getränke: Sektfrühstück').verdict);
    expect(standing('LIKOER').category).toBe('alcohol');
  });

  it('never takes a line that names alcohol for eligible, whatever stands beside it', () => {
    const word = fc.constantFrom('Lunch', 'buffet', 'Kaffee', 'salle', '12 x', 'inkl. MwSt', '-', 'zzz');
    const drink = fc.constantFrom('wine', 'Rotwein', 'Weinbegleitung', 'champagne', 'bière', 'SEKT', 'open bar');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), drink, fc.array(word, { maxLength: 4 }), (before, named, after) => {
        expect(standing([...before, named, ...after].join(' ')).verdict).not.toBe('eligible');
      }),
    );
  });
});
