import { regionInWords, verticalInWords } from '../../../domain/names.ts';

const regions: Readonly<Record<string, string>> = {
  amer: 'Nord- und Südamerika',
  emea: 'EMEA',
  apac: 'Asien-Pazifik',
  latam: 'Lateinamerika',
};

const verticals: Readonly<Record<string, string>> = {
  'financial-services': 'Finanzdienstleistungen',
  healthcare: 'Gesundheitswesen',
  manufacturing: 'Fertigung',
  'public-sector': 'Öffentlicher Sektor',
  retail: 'Handel',
  technology: 'Technologie',
};

/** The costs that the policy starts with; one that a vendor adds keeps the name it was given. */
const costs: Readonly<Record<string, string>> = {
  advances: 'Vorauszahlungen',
  agency: 'Agentur',
  alcohol: 'Alkohol',
  artwork: 'Gestaltung',
  'call-centre': 'Callcenter',
  catering: 'Bewirtung',
  coding: 'Programmierung',
  content: 'Inhalte',
  delivery: 'Versand',
  drayage: 'Messespedition',
  freight: 'Fracht',
  gifts: 'Geschenke',
  giveaways: 'Werbegeschenke',
  kit: 'Ausstattung',
  labour: 'Arbeitslohn',
  list: 'Adressliste',
  'own-product': 'eigenes Produkt',
  placement: 'Schaltung',
  platform: 'Plattform',
  print: 'Druck',
  production: 'Produktion',
  promotion: 'Bewerbung',
  registration: 'Anmeldung',
  rewards: 'Prämien',
  salaries: 'Gehälter',
  'search-optimisation': 'Suchmaschinenoptimierung',
  service: 'Dienstleistung',
  signage: 'Beschilderung',
  speaker: 'Vortragende',
  'sponsorship-fee': 'Sponsoringgebühr',
  stand: 'Messestand',
  tax: 'Steuer',
  'training-fee': 'Schulungsgebühr',
  travel: 'Reisekosten',
  unit: 'Gerät',
  venue: 'Veranstaltungsort',
};

/** By their English names, as sentences of the records have them. */
const byName = (names: Readonly<Record<string, string>>, inWords: (slug: string) => string) =>
  new Map(Object.entries(names).map(([slug, name]) => [inWords(slug), name]));
const regionsByName = byName(regions, regionInWords);
const verticalsByName = byName(verticals, verticalInWords);

/** Undefined for one that a vendor named itself. */
export const knownRegion = (name: string): string | undefined => regions[name] ?? regionsByName.get(name);
export const knownVertical = (name: string): string | undefined => verticals[name] ?? verticalsByName.get(name);

/** Regions, industries and costs are the vendor's to name: what is not known here is shown as it was named, as words. */
export const regionInGerman = (name: string): string => knownRegion(name) ?? regionInWords(name);
export const verticalInGerman = (name: string): string => knownVertical(name) ?? verticalInWords(name);
/** @param words `call centre` for `call-centre`, as sentences of the records have it. */
export const costInGerman = (words: string): string => costs[words.replaceAll(' ', '-')] ?? words;
