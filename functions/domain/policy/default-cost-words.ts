import type { EligibilityPolicy } from './eligibility.ts';

const list = (words: string): string[] => words.split(',').map((word) => word.trim());
const known = (en: string, de: string, fr: string) => ({ en: list(en), de: list(de), fr: list(fr) });

/** By what words each cost category is known. One word may stand for several categories. docs/handbook.md § Evidence */
export const defaultCostWords: EligibilityPolicy['words'] = {
  placement: known(
    'placement, media placement, advertising, advertisement, advert, ads, ad space, airtime, media buying, banner ads, sponsored post, sponsored content, display campaign, impressions, clicks, insertion, billboard, poster site, syndication, pay per click, ppc, cpc, cpm, newsletter placement',
    'schaltung, -schaltung, anzeige, anzeigen-, -anzeige, werbung, werbe-, -werbung, mediabuchung, mediaeinkauf, -kampagne, werbespot, sendezeit, plakatflache, plakatmiete, bannerwerbung, einblendung, platzierung',
    'diffusion, encart, encart publicitaire, publicite, achat media, espace publicitaire, banniere, banniere numerique, campagne display, insertion, affichage, parution, temps d antenne',
  ),
  print: known(
    'print, printing, printed, brochure, flyer, leaflet, mailing, letter, postcard, insert',
    'druck, druck-, -druck, broschure, flyer, prospekt, faltblatt, postkarte, einladungskarte, mailing',
    'impression, imprimerie, brochure, depliant, prospectus, carte postale, carton d invitation',
  ),
  agency: known(
    'agency, agency fee, agency hours, creative, design, graphic design, copywriting, campaign management, campaign, concept, creation, landing page, keyword research, pictures, photography, video editing, project management, account management, consulting, strategy, artwork, retouching, translation, tracking setup, banner design, reporting',
    'agentur, agentur-, -agentur, grafik-, gestaltung, -gestaltung, konzept, konzeption, kreation, textarbeit, texterstellung, kampagnenmanagement, kampagnenbetreuung, kampagne, projektleitung, beratung, bildbearbeitung, ubersetzung, landingpage, reinzeichnung, mediaplanung',
    'agence, honoraires d agence, creation, creation graphique, conception, redaction, gestion de campagne, campagne, conseil, graphisme, graphique, mise en page, gestion de projet, traduction, page d atterrissage, photographie',
  ),
  content: known(
    'content, content production, copywriting, video production, video, spot production, script, post production, photography, blog post, white paper',
    'inhalte, content, texterstellung, videoproduktion, filmproduktion, spotproduktion, tonaufnahme, redaktion',
    'contenu, redaction, production video, tournage, montage video, production du spot',
  ),
  artwork: known(
    'artwork, design, graphic design, layout',
    'grafik-, gestaltung, layout, reinzeichnung',
    'maquette, graphisme, creation graphique',
  ),
  production: known(
    'production, printing, poster, banner, large format print, spot production',
    'produktion, plakat, plakatdruck, herstellung, banner, grossdruck',
    'production, fabrication, impression grand format, impression des affiches, affiche',
  ),
  list: known(
    'list, address list, mailing list, data list, list rental, addresses, contact data',
    'adressen, adressmiete, adressliste, adresskauf, kontaktdaten',
    'fichier, fichier d adresses, location de fichier, location d adresses, adresses',
  ),
  delivery: known(
    'delivery, dispatch, postage, sending, e-mail delivery, mail delivery, fulfilment, fulfillment, message, sms, franking, lettershop',
    'versand, versand-, -versand, porto, lettershop, zustellung, frankierung, kuvertierung',
    'envoi, affranchissement, routage, distribution, expedition, mise sous pli',
  ),
  'call-centre': known(
    'call centre, call center, calling, calls, telemarketing, telesales, telephone campaign, agent hours',
    'callcenter, call center, telefonmarketing, telefonie, telefonaktion, anrufe, telefonische ansprache',
    'centre d appels, telemarketing, teleprospection, appels, phoning',
  ),
  coding: known(
    'coding, programming, development, web development, implementation, website, web page, microsite, html',
    'programmierung, webentwicklung, entwicklung, umsetzung, internetseite, webseite, website',
    'developpement, programmation, integration, site web, developpement web',
  ),
  'search-optimisation': known(
    'seo, search engine optimisation, search engine optimization, link building, keyword research, site audit',
    'seo, suchmaschinenoptimierung, keyword-recherche, linkaufbau',
    'seo, referencement, referencement naturel, optimisation seo',
  ),
  platform: known(
    'platform, webinar platform, webinar licence, webinar license, streaming, live stream, hosting, webcast, recording',
    'plattform, -plattform, webinarlizenz, streaming, ubertragung, aufzeichnung, hosting',
    'plateforme, diffusion en direct, streaming, webdiffusion, enregistrement, hebergement web',
  ),
  promotion: known(
    'promotion, invitation, invitation mailing, advertising, ads, e-mail campaign, social media, landing page',
    'bewerbung, einladung, einladungs-, einladungskarte, werbung, -werbung, mailing',
    'promotion, invitation, carton d invitation, publicite, campagne e-mail',
  ),
  speaker: known(
    'speaker, speaker fee, keynote, moderator, moderation, presenter, trainer, facilitator',
    'referent, referenten-, redner, rednerhonorar, sprecher, sprecherhonorar, moderator, moderation, vortrag',
    'intervenant, conferencier, orateur, animateur, animation, honoraires du conferencier',
  ),
  venue: known(
    'venue, room hire, room rental, meeting room, conference room, hall hire, venue hire, day delegate rate, ballroom',
    'raummiete, saalmiete, tagungsraum, konferenzraum, seminarraum, veranstaltungsort, tagungspauschale, location',
    'salle, location de salle, salle de conference, salle de reunion, lieu, forfait journee d etude',
  ),
  kit: known(
    'projector, audio visual, av equipment, av technician, microphone, sound system, lighting, screen hire, laptop hire, equipment hire, equipment rental, tablets, lead capture, stage',
    'beamer, veranstaltungstechnik, tontechnik, lichttechnik, mikrofon, buhne, technikmiete, -technik, leinwand',
    'videoprojecteur, sonorisation, eclairage, micro, materiel audiovisuel, location de materiel, scene',
  ),
  signage: known(
    'signage, sign, banner, roll-up, roll-up banner, poster, display wall, backdrop, printed banner',
    'beschilderung, schild, -schild, rollup, roll-up, banner, plakat, messewand',
    'signaletique, panneau, kakemono, affiche, enseigne, banderole, banniere, banniere roll-up, banniere imprimee',
  ),
  giveaways: known(
    'giveaway, give-away, promotional item, branded item, branded merchandise, merchandise, merchandising, usb stick, tote bag, lanyard, pens',
    'giveaway, werbegeschenk, werbeartikel, streuartikel, werbemittel, kugelschreiber',
    'objet publicitaire, goodies, cadeau publicitaire, objet promotionnel',
  ),
  catering: known(
    'catering, lunch, dinner, breakfast, buffet, lunch buffet, food, coffee, coffee break, coffee service, tea, soft drinks, mineral water, snack, refreshments, meal, canape, finger food, sandwich, juice, ginger ale, ginger beer, alcohol-free beer, non-alcoholic beer, non-alcoholic wine, alcohol-free wine, alcohol-free, non-alcoholic, waiter, service staff',
    'catering, -catering, verpflegung, mittagessen, abendessen, fruhstuck, essen, buffet, -buffet, imbiss, kaffee, kaffee-, kaffeepause, tee, mineralwasser, alkoholfrei, alkoholfrei-, alkoholfreie getranke, alkoholfreies bier, alkoholfreier wein, softdrinks, saft, -saft, bewirtung, speisen, menu, fingerfood, schwein, schweine-, geschirr, servicepersonal',
    'traiteur, dejeuner, diner, petit dejeuner, buffet, repas, cafe, pause cafe, restauration, boisson sans alcool, biere sans alcool, vin sans alcool, sans alcool, eau minerale, jus, cocktail dinatoire sans alcool, collation, amuse-bouche',
  ),
  stand: known(
    'stand, booth, booth rental, booth space, exhibition space, stand rental, stand construction, floor space, shell scheme, exhibition stand, trade show booth, stand furniture, lead capture',
    'messestand, standmiete, standflache, standbau, messebau, stand, messe-, standmobel, ausstellungsflache',
    'stand, location de stand, espace d exposition, surface d exposition, amenagement du stand, mobilier de stand',
  ),
  registration: known(
    'registration, registration fee, exhibitor fee, exhibitor pass, conference pass, conference ticket, delegate pass, badge, admission',
    'anmeldegebuhr, anmeldung, -anmeldung, registrierung, -registrierung, teilnahmegebuhr, ausstellerausweis, ausstellergebuhr, kongressticket, eintritt, tagungsgebuhr',
    'inscription, frais d inscription, badge, droit d entree, billet d entree, pass conference',
  ),
  'sponsorship-fee': known(
    'sponsorship, sponsor, sponsorship fee, sponsorship package, gold package, silver package, sponsor package',
    'sponsoring, sponsoring-, -sponsoring, sponsor, sponsorpaket, sponsorengebuhr',
    'parrainage, sponsoring, mecenat, forfait sponsor, partenariat',
  ),
  'training-fee': known(
    'training, course, course fee, certification, exam, exam fee, workshop, bootcamp, boot camp, class, tuition, enablement',
    'schulung, schulungs-, -schulung, kurs, kursgebuhr, -kurs, zertifizierung, -zertifizierung, prufung, prufungsgebuhr, lehrgang, training, workshop, seminar, seminargebuhr',
    'formation, cours, certification, examen, frais d examen, atelier, stage de formation',
  ),
  rewards: known(
    'reward, incentive, spiff, bonus, prize, voucher, gift card, gift voucher, prepaid card',
    'pramie, pramien-, -pramie, incentive, bonus, gutschein, -gutschein, gewinn, gutscheinkarte',
    'recompense, prime, bonus, bon d achat, carte cadeau, cheque cadeau, dotation',
  ),
  service: known(
    'service, proof of concept, installation, configuration, engineering, study, assessment, technical writing, lab, cloud resources, implementation, consulting',
    'dienstleistung, machbarkeitsstudie, studie, einrichtung, konfiguration, teststellung, implementierung',
    'prestation, preuve de concept, etude, installation, configuration, mise en oeuvre',
  ),
  unit: known(
    'demo unit, demonstration unit, demo equipment, demo device, evaluation unit, demo kit',
    'vorfuhrgerat, demogerat, testgerat, ausstellungsgerat',
    'appareil de demonstration, materiel de demonstration, unite de demonstration',
  ),
  alcohol: known(
    'alcohol, alcoholic, wine, beer, champagne, prosecco, spirits, liquor, liqueur, whisky, whiskey, vodka, gin, rum, cocktail, cider, sake, tequila, cognac, brandy, bourbon, sherry, port wine, bubbly, open bar, cash bar, bar tab, wine pairing, mulled wine, ale, ipa, martini, aperol, spritz',
    'alkohol, alkohol-, alkoholisch, wein, wein-, -wein, bier, bier-, -bier, sekt, sekt-, -sekt, champagner, schnaps, -schnaps, spirituosen, likor, -likor, weinbrand, obstler, gluhwein, aperitif, cocktail, cocktail-, barpauschale, pils, weizen, weissbier, glas sekt',
    'alcool, alcoolise, vin, vin rouge, vin blanc, biere, champagne, cremant, spiritueux, liqueur, cidre, eau de vie, aperitif, digestif, cocktail, rhum, pastis, armagnac, calvados, vodka, whisky, bordeaux, bourgogne, accord mets et vins',
  ),
  gifts: known(
    'gift, gift basket, gift card, gift voucher, hamper, flowers, bouquet',
    'geschenk, geschenk-, -geschenk, prasent, prasentkorb, blumen, blumenstrauss, aufmerksamkeit',
    'cadeau, panier garni, coffret cadeau, carte cadeau, cheque cadeau, fleurs, bouquet',
  ),
  travel: known(
    'travel, travel expenses, flight, airfare, air ticket, hotel, hotel room, accommodation, lodging, taxi, cab, train ticket, rail, mileage, car rental, rental car, per diem, parking, overnight stay, visa fee',
    'reise, reise-, -reise, flug, flugticket, hotel, hotel-, ubernachtung, -ubernachtung, taxi, taxi-, bahnfahrt, bahnticket, fahrtkosten, fahrkarte, kilometergeld, mietwagen, spesen, tagegeld, parkgebuhr, anfahrt',
    'voyage, frais de deplacement, deplacement, vol aller, billet d avion, hotel, hebergement, nuitee, taxi, billet de train, location de voiture, indemnite kilometrique, stationnement',
  ),
  salaries: known(
    'salary, salaries, wages, payroll, staff cost, employee hours, internal hours, own staff, own employees, staff hours, overtime',
    'gehalt, gehalts-, lohn, lohnkosten, personalkosten, eigene mitarbeiter, eigenes personal, mitarbeiterstunden, interne stunden, uberstunden',
    'salaire, salaires, frais de personnel, masse salariale, heures internes, personnel propre, heures de personnel, heures supplementaires',
  ),
  'own-product': known(
    'own product, own products, own licence, own license, not for resale, nfr, product stock, stock purchase',
    'eigenprodukt, eigenes produkt, eigene produkte, eigene lizenz, warenbestand',
    'produit propre, produits propres, propre licence, stock de produits',
  ),
  tax: known(
    'tax, sales tax, vat, gst, value added tax',
    'mwst, ust, mehrwertsteuer, umsatzsteuer, steuer',
    'tva, taxe, taxe sur la valeur ajoutee',
  ),
  advances: known(
    'advance, advance payment, prepayment, down payment, deposit, retainer',
    'anzahlung, vorauszahlung, vorschuss, abschlag, abschlagszahlung, kaution',
    'acompte, avance, arrhes, caution',
  ),
  freight: known(
    'freight, shipping, shipment, courier, haulage, transport, customs',
    'fracht, fracht-, -fracht, spedition, transport, transport-, -transport, kurier, zoll',
    'fret, transport, livraison, coursier, douane',
  ),
  drayage: known('drayage, material handling', 'standanlieferung, messelogistik, handling', 'manutention'),
  labour: known(
    'labour, labor, install and dismantle, installation labour, stand hands, set-up crew, teardown',
    'arbeitslohn, arbeitszeit, aufbau, abbau, montage, aufbauhelfer, standaufbau, standabbau, hilfskraft',
    'main d oeuvre, montage, demontage, manutentionnaire',
  ),
};
