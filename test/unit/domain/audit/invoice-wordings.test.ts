import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../functions/domain/audit/eligible-line.ts';
import { wordFinder } from '../../../../functions/domain/audit/eligible-words.ts';
import { defaultEligibility } from '../../../../functions/domain/policy/default-eligibility.ts';
import type { ActivityType } from '../../../../functions/domain/request/terms.ts';
import { find } from './lines.ts';

const standing = (text: string, activityType: ActivityType) => standingOf(text, activityType, defaultEligibility, find);
const lines = (written: string) => written.split(';').map((line) => line.trim());

const eligible: Partial<Record<ActivityType, string>> = {
  'print-advertising':
    'Full page, 4c, issue 11; Half page colour advert; Inside front cover; Position surcharge; Anzeige 1/2 Seite 4c; Farbzuschlag; Platzierungszuschlag; Reinzeichnung Anzeige; Pleine page quadri; Encart presse; Insertion, parution novembre; Honoraires de l’agence; Loose insert; Prospektbeilage',
  'tv-radio':
    'Radio spots, prime time; TV commercial airing; Voice-over artist; Studio hire, half day; Sprecherhonorar Funkspot; Tonstudio; Sendezeit Morgenstunden; Ausstrahlung Radiospot; Voix off; Montage vidéo; Droits musicaux; Temps d’antenne; Music licence and buyout; Drehtag mit Kamerateam',
  outdoor:
    'Billboard rental; 48-sheet posters, printing; Bus shelter panels; Vinyl production; Poster installation; Plakatmiete City-Light; Plakatdruck 18/1; Klebung der Plakate; Großflächen Innenstadt; Impression des affiches; Pose des affiches; Location de panneaux publicitaires; Artwork adaptation; Déclinaison des formats',
  'digital-advertising':
    'Google Ads budget; LinkedIn sponsored content; Display banners, CPM; Retargeting campaign; Ad copy and creative; Conversion tracking setup; Klickbudget Suchkampagne; Kampagnenbetreuung; Bannererstellung, 5 Formate; Suchmaschinenwerbung; Achat d’espaces publicitaires; Gestion de la campagne; Création de bannières; Liens sponsorisés; Programmatic media spend; Paramétrage de la campagne',
  'social-media':
    'Paid social, Facebook; Community management; Reels production; Influencer fee; Social-Media-Betreuung; Postings, Texterstellung; Videoschnitt Reels; Animation des réseaux sociaux; Publication sponsorisée; Shooting photo',
  'direct-mail':
    'Address rental, 5,000 records; Lettershop services; Postage; Inserting and franking; Envelopes C5; Personalised letters; Adressmiete; Portokosten Dialogpost; Kuvertierung maschinell; Druck Mailing DIN lang; Location de fichier; Affranchissement; Mise sous pli; Impression de l’encart; Data cleansing; Dublettenabgleich',
  email:
    'E-mail broadcast, 10,000 recipients; Email template design; Newsletter dispatch; Opt-in contacts; Newsletterversand; Standalone-Mailing; E-Mail-Template; Envoi d’e-mails; Campagne emailing; Routage',
  sms: 'SMS credits; Sender ID; Bulk SMS gateway; SMS-Kontingent; Kurzwahlnummer; Envoi de SMS; Pack SMS',
  'website-seo':
    'On-page optimisation; Backlinks; Technical SEO audit; Page templates, HTML/CSS; Website relaunch; Keyword-Analyse; Onpage-Optimierung; TYPO3 Programmierung; Ladezeitoptimierung; Référencement naturel; Audit sémantique; Intégration web; Netlinking; Refonte du site',
  'content-syndication':
    'White paper syndication; Leads, cost per lead; MQL programme; Whitepaper Platzierung; Leadgenerierung; Livre blanc, diffusion; Génération de leads',
  telemarketing:
    'Calling hours, 40 h; Agent training; Call script; Appointment setting; Telefonaktion Agentenstunden; Gesprächsleitfaden; Terminvereinbarung; Heures de téléprospection; Prise de rendez-vous; Script d’appels; Contact list; Nachfasstelefonate',
  seminar:
    'Day delegate rate, 25 persons; Hire of room; AV technician; Microphones; Roll-ups; Name badges; Lanyards; Branded pens; Coffee breaks; Fork buffet; Guest speaker honorarium; Hotel meeting room; Tagungspauschale; Saalmiete; Stadthalle, Miete Saal; Beamer und Leinwand; Techniker; Namensschilder; Kugelschreiber mit Logo; Mittagessen; Kaffeepausen; Belegte Brötchen; Moderationshonorar, Moderatorin; Location de la salle; Forfait journée d’étude; Sonorisation; Technicien son; Kakémonos; Pauses-café; Plateaux repas; Eau minérale; Cachet du conférencier; Boissons non alcoolisées; Viennoiseries',
  webinar:
    'Webinar platform subscription; ON24 licence; Live streaming; Email invitations; Registration page; Dry run; Webinarlizenz; Livestream Technik Streaming-Regie; Einladungsmailing; Plateforme webinaire; Diffusion en direct; Page d’inscription; Honoraires de l’intervenant; Aufzeichnung',
  'trade-show':
    'Booth space 10x10; Shell scheme package; Carpet; Electrical outlet 2 kW; Lead retrieval; Exhibitor passes; Bar stools; Standmiete Reihenstand; Eckstandzuschlag; Stromanschluss 3 kW; AUMA-Beitrag; Teppichboden; Ausstellerausweise; Surface nue 12 m2; Moquette; Branchement électrique; Badges exposants; Mobilier de stand; Stand space, hall 4',
  sponsorship:
    'Gold sponsorship package; Perimeter boards; Logo on shirts; Title sponsor; Bandenwerbung; Trikotsponsor; Hauptsponsor Saison; Sponsorenpaket Gold; Pack partenaire; Panneaux bord de terrain; Parrainage officiel; Droits de naming',
  'customer-offer':
    'Shelf wobblers; Counter display; Tote bags; Regalstopper; Werbeartikel; PLV magasin; Objets publicitaires',
  'sales-incentive':
    'SPIFF payout; Amazon vouchers; Prize draw; Trophies; Einkaufsgutscheine; Verkaufsprämie; Chèques cadeaux; Concours des ventes; Sachpreise',
  'proof-of-concept':
    'Solution architect, 3 days; Test environment; Load testing; Cloud compute; Feasibility study; Personentage Konfiguration; Testaufbau; Machbarkeitsstudie; Jours ingénieur; Environnement de test; Mise en œuvre; Étude de faisabilité',
  'training-certification':
    'Exam vouchers; Instructor-led training; Courseware; Recertification; Prüfungsgebühren; Schulungsunterlagen; Trainertage; Passage d’examen; Supports de cours; Formation certifiante; Lernplattform',
  'internal-enablement': 'Enablement workshop; Training room hire; Trainerhonorar; Schulungstag; Atelier; Déjeuner',
  'vendor-conference':
    'Delegate pass; Early-bird registration; Advance registration; Airfare; Hotel, 3 nights; Kongressticket; Frais de participation; Billets d’avion',
  'demo-unit':
    'Demo laptop; Demonstration equipment; Evaluation kit; Vorführgeräte; Demokoffer; Matériel de démonstration; Appareils de démonstration',
};

const barred: Partial<Record<ActivityType, string>> = {
  seminar:
    'Wine pairing; House wine; Craft beer; Gin and tonic; Corkage fee; Prosecco; Open bar, 3 hours; Airport transfers; Shuttle bus; Guest rooms, 2 nights; Room incl. overnight stay; Taxi; Speaker gift; Flowers; Staff costs; Overtime pay; Deposit; VAT 20 %; Feierabendbier; Weinschorle; Obstbrand; Apéro mit Prosecco; Rotwein; Weizenbier; Glühwein; Cocktails; Flughafentransfer; Übernachtungen; Hotelzimmer; Blumenstrauß; Anzahlung; Personalkosten; Navette aéroport; Kir royal; Vin mousseux; Dégustation de vins; Eau-de-vie; Bouteilles de champagne; Cocktail dînatoire; Bières pression; Nuitées; Frais de déplacement; Panier garni; Acompte; Heures supplémentaires; TVA 20 %; Location de voiture; Radler; Sangria',
  'trade-show':
    'Freight forwarding; Material handling; Drayage; Install and dismantle; Union labor, straight time; Forklift; Customs clearance; Courier; Standaufbau; Messeaufbau; Spedition; Gabelstapler; Leergutlagerung; Zollabfertigung; Montage et démontage; Manutention; Transport; Main-d’œuvre; Chariot élévateur; Handling fee; Champagne; Hotel',
  'digital-advertising': 'Internal hours; Retainer; Travel expenses; Eigenleistung; Vorkasse; Salaires',
  'demo-unit': 'NFR licence; Goods for resale; Handelsware; Revente',
};

const open: Partial<Record<ActivityType, string>> = {
  seminar:
    'Sundries; Items as per offer; Miscellaneous; Work; Services as agreed; Pauschale laut Angebot; Diverses; Leistung gemäß Angebot; Divers; Forfait selon devis; Package; Lunch with wine; Buffet inkl. Bier; Dîner et vin rouge; Speaker fee incl. flight; Kaffeelikör; Weincatering; Honorar Referent und Reisekosten; Déjeuner, apéritif compris; Coffee and brandy',
  'trade-show':
    'Stand and transport; Booth incl. labor; Messestand mit Aufbau; Stand, montage compris; Messehotel; Messetransport; Set-up of the stand; Furniture and delivery',
  'digital-advertising': 'Lunch; Campaign, advance payment; Kampagne, Anzahlung; Forfait; Campagne, acompte; Fee',
};

const cases = (of: typeof eligible) =>
  Object.entries(of).flatMap(([activityType, written]) => lines(written).map((line) => ({ activityType, line })));
const judgedAs = (of: typeof eligible, verdict: string) =>
  cases(of).filter(({ line, activityType }) => standing(line, activityType as ActivityType).verdict !== verdict);

describe('wordings of suppliers', () => {
  it('are known for what is reimbursed', () => expect(judgedAs(eligible, 'eligible')).toEqual([]));
  it('are known for what never is', () => expect(judgedAs(barred, 'not-eligible')).toEqual([]));
  it('that say nothing, or two things, go to a person', () => expect(judgedAs(open, 'unknown')).toEqual([]));
});

describe('the default words', () => {
  const { words, activities, never } = defaultEligibility;
  const written = (category: string) => Object.values(words[category] ?? { en: [], de: [], fr: [] }).flat();

  it.each(Object.entries(activities))('of what %s reimburses name nothing that is barred', (_, costs) => {
    const bars = [...never, ...costs.never].filter((category) => !costs.eligible.includes(category));
    const findBarred = wordFinder({
      words: Object.fromEntries(bars.map((bar) => [bar, words[bar] ?? { en: [], de: [], fr: [] }])),
    });
    // Meant: the longer wording says that it is something else.
    const meant =
      /alko|alcohol|alcool|virgin|gift|geschenk|prasent|cadeau|hotel|advance|flight|eau|schwein|saft|aufbau|abbau|montage|install|ginger|root beer|malzbier|bierdeckel|food truck|hebergement|coffret electrique|dechets|sachpreise|city tax|sejour/;
    const leaks = costs.eligible.flatMap(written).filter((word) => !meant.test(word) && findBarred(word).length > 0);
    expect(leaks).toEqual([]);
  });
});
