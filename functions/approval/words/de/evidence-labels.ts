import { furtherOf } from '../../../domain/evidence/further.ts';
import { plainWords } from '../../../platform/mail/words.ts';

/** The labels of the policy's defaults; a vendor's own stand as they were written. */
export const evidenceLabels: Readonly<Record<string, string>> = {
  Agenda: 'Agenda',
  'Call script that names the vendor': 'Gesprächsleitfaden, der den Hersteller nennt',
  'Certificate or attendance record': 'Zertifikat oder Teilnahmenachweis',
  'Copy of the final ad with brand and contact': 'Kopie der fertigen Anzeige mit Marke und Kontakt',
  'Copy of the study, paper or demo': 'Kopie der Studie, des Papiers oder der Demo',
  'Final copy of the e-mail': 'Endfassung der E-Mail',
  'Final copy of the mailing': 'Endfassung der Briefsendung',
  'Final copy of the message': 'Endfassung der Nachricht',
  'Invitation as sent': 'Einladung, wie sie versandt wurde',
  'Invitation or agenda': 'Einladung oder Agenda',
  'Invoice of the supplier, addressed to you': 'Rechnung des Lieferanten an den Partner',
  'Invoice of the supplier, addressed to the partner': 'Rechnung des Lieferanten an den Partner',
  'Invoice with course code and completion date': 'Rechnung mit Kursnummer und Abschlussdatum',
  Itinerary: 'Reiseplan',
  'Photo of each benefit': 'Foto jeder Gegenleistung',
  'Photo of each site': 'Foto jedes Standorts',
  'Photo of your stand or talk': 'Foto des Stands oder Vortrags',
  'Photo of the stand or talk': 'Foto des Stands oder Vortrags',
  'Photos of the event': 'Fotos der Veranstaltung',
  'Presentation, vendor content only': 'Präsentation, nur Inhalte des Herstellers',
  'Proof of sending: dated sending report': 'Versandnachweis: datierter Sendebericht',
  'Proof of sending: postmark or photo': 'Versandnachweis: Poststempel oder Foto',
  'Proof of sending: the e-mail with its dated header': 'Versandnachweis: die E-Mail mit datiertem Kopf',
  'Receipt or further invoice': 'Beleg oder weitere Rechnung',
  'Registration confirmation': 'Anmeldebestätigung',
  'Registration or attendance export': 'Export der Anmeldungen oder Teilnahmen',
  'Report with impressions and clicks': 'Bericht mit Einblendungen und Klicks',
  'Rules of the incentive with its terms, vendor brand named':
    'Regeln der Prämie mit Bedingungen und Marke des Herstellers',
  'Screenshot of the ad or its landing page with the address readable':
    'Bildschirmfoto der Anzeige oder ihrer Zielseite mit lesbarer Adresse',
  'Screenshot of the placement with its address': 'Bildschirmfoto der Platzierung mit Adresse',
  'Screenshot of the post with its link readable': 'Bildschirmfoto des Beitrags mit lesbarem Link',
  'Screenshot of the session or page with the recording link':
    'Bildschirmfoto der Sitzung oder der Seite mit dem Link zur Aufzeichnung',
  'Screenshot with the address readable': 'Bildschirmfoto mit lesbarer Adresse',
  'Service contract (search optimisation only)': 'Dienstleistungsvertrag (nur Suchmaschinenoptimierung)',
  'Signed breakdown of what your own work used up': 'Unterschriebene Aufstellung des Verbrauchs eigener Arbeit',
  'Signed breakdown of what own work used up': 'Unterschriebene Aufstellung des Verbrauchs eigener Arbeit',
  'Signed sponsorship contract': 'Unterschriebener Sponsoringvertrag',
  'Specification or proof of delivery': 'Spezifikation oder Liefernachweis',
  'Still, script or link page of the final piece': 'Standbild, Skript oder Linkseite des fertigen Beitrags',
  'The offer with its terms': 'Das Angebot mit seinen Bedingungen',
};

const slots: Readonly<Record<string, string>> = {
  'ad-screenshot': 'Bildschirmfoto der Anzeige',
  agenda: 'Agenda',
  attendance: 'Teilnahmen',
  'benefit-photos': 'Fotos der Gegenleistungen',
  breakdown: 'Aufstellung',
  'call-script': 'Gesprächsleitfaden',
  'campaign-report': 'Kampagnenbericht',
  completion: 'Abschlussnachweis',
  delivery: 'Liefernachweis',
  'event-photos': 'Fotos der Veranstaltung',
  'final-ad': 'Anzeige',
  'final-copy': 'Endfassung',
  'final-piece': 'Beitrag',
  'incentive-rules': 'Regeln der Prämie',
  invitation: 'Einladung',
  invoice: 'Rechnung',
  itinerary: 'Reiseplan',
  offer: 'Angebot',
  'placement-screenshot': 'Bildschirmfoto der Platzierung',
  'post-screenshot': 'Bildschirmfoto des Beitrags',
  presentation: 'Präsentation',
  'proof-of-sending': 'Versandnachweis',
  receipt: 'Beleg',
  registration: 'Anmeldung',
  'service-contract': 'Dienstleistungsvertrag',
  'session-screenshot': 'Bildschirmfoto der Sitzung',
  'signed-contract': 'Vertrag',
  'site-photos': 'Fotos der Standorte',
  'site-screenshot': 'Bildschirmfoto der Website',
  'stand-photo': 'Foto des Stands',
  study: 'Studie',
};

/** `Beleg 2` for `receipt-2`; a slot of the vendor's own is shown as it was named, as words. */
export function slotInGerman(slotId: string): string {
  const further = furtherOf(slotId);
  const name = slots[further?.first ?? slotId];
  if (name === undefined) return plainWords(slotId);
  return further ? `${name} ${further.place}` : name;
}
