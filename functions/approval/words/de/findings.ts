import type { CheckName } from '../../../domain/audit/finding.ts';
import type { GateResult } from '../../../domain/triage/decision.ts';
import type { Words } from '../en/words.ts';
import { slotInGerman } from './evidence-labels.ts';
import { told } from './told.ts';

const gates: Record<GateResult['gate'], string> = {
  velocity: 'Abschlussquote',
  'market-fit': 'Passung zum Markt',
  'proof-of-performance': 'Leistungsnachweis',
  lever: 'Hebel aus dem Quartalsaudit',
  'lead-time': 'Vorlaufzeit',
};

const checks: Record<CheckName, string> = {
  'evidence-present': 'Nachweise vollständig',
  'signed-breakdown': 'Unterschriebene Aufstellung',
  'supplier-named': 'Lieferant genannt',
  'invoice-number': 'Rechnungsnummer',
  'invoice-date': 'Rechnungsdatum',
  currency: 'Währung',
  'total-covers-claim': 'Summe deckt die Abrechnung',
  'line-items': 'Rechnungsposten',
  'period-ceiling': 'Obergrenze des Zeitraums',
  competitors: 'Mitbewerber',
  'lines-add-up': 'Posten ergeben die Summe',
  'totals-agree': 'Summen stimmen überein',
  'billed-party': 'Rechnungsempfänger',
  'brand-visible': 'Marke sichtbar',
  'duplicate-bytes': 'Dieselbe Datei',
  'hidden-text': 'Verborgener Text',
  links: 'Links',
  confidence: 'Lesesicherheit',
  'duplicate-invoice': 'Dieselbe Rechnung',
  'duplicate-lines': 'Dieselben Posten',
  'near-identical-picture': 'Fast gleiches Bild',
  'reused-across-quarters': 'In mehreren Quartalen verwendet',
  'just-under-limit': 'Knapp unter der Grenze',
  'round-amounts': 'Runde Beträge',
  'weekend-dates': 'Daten am Wochenende',
};

export const findings: Words['findings'] = {
  gate: (gate) => gates[gate],
  check: (check, slotId) => (slotId === null ? checks[check] : `${checks[check]} (${slotInGerman(slotId)})`),
  gateVerdicts: {
    pass: 'bestanden',
    fail: 'nicht bestanden',
    unproven: 'nicht belegt',
    review: 'bitte ansehen',
    'not-applicable': 'trifft nicht zu',
  },
  checkVerdicts: { pass: 'bestanden', review: 'bitte ansehen', fail: 'nicht bestanden' },
  seen: 'Gesehen',
  threshold: 'Schwelle',
  expected: 'Erwartet',
  read: 'Gelesen',
  readAt: (page, percent) => `auf Seite ${page} mit ${percent} % Sicherheit`,
  told,
  storedInEnglish: 'Einzelne Sätze stehen hier im Wortlaut, in dem sie gespeichert sind: auf Englisch.',
};
