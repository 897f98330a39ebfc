import type { Phrase } from '../../phrase-book.ts';

/** What triage's gates say, and what they saw and asked for. */
export const gatePhrases: readonly Phrase[] = [
  ['The request came in time.', 'Der Antrag kam rechtzeitig.'],
  [
    'The request came {figure} business days before the start; {figure2} are asked, so a person decides.',
    'Der Antrag kam {figure} Werktage vor dem Beginn; verlangt sind {figure2}, deshalb entscheidet ein Mensch.',
  ],
  ['{figure} business days', '{figure} Werktage'],
  ['at least {figure} business days before the start', 'mindestens {figure} Werktage vor dem Beginn'],
  ['The audit stops demand generation only.', 'Das Quartalsaudit hält nur Nachfrageförderung an.'],
  ['No quarterly audit has looked at the partner yet.', 'Den Partner hat noch kein Quartalsaudit betrachtet.'],
  [
    'The audit of {text} found meetings that do not lead to quotes; campaigns are stopped until technical sales shadowing has helped.',
    'Das Audit von {text} fand Termine, aus denen keine Angebote werden; Kampagnen ruhen, bis die Begleitung durch den technischen Vertrieb geholfen hat.',
  ],
  ['The audit of {text} does not stop campaigns.', 'Das Audit von {text} hält keine Kampagnen an.'],
  ['{knownRegion}, {knownVertical}', '{knownRegion}, {knownVertical}'],
  ['no confidence gap', 'keine Lücke beim Zutrauen'],
  ['{gap} gap in {text}', 'Lücke in {text}: {gap}'],
  [
    "This quarter's goals are not set yet, so a person decides on market fit.",
    'Die Ziele dieses Quartals stehen noch nicht fest, deshalb entscheidet ein Mensch über die Passung zum Markt.',
  ],
  [
    "Region and vertical are in the partner's footprint and among this quarter's goals.",
    'Region und Branche gehören zum Partner und zu den Zielen dieses Quartals.',
  ],
  ['The request does not match: {parts}.', 'Der Antrag passt nicht: {parts}.'],
  ["region {region} is outside the partner's footprint", 'die Region {region} gehört nicht zum Partner'],
  ["vertical {vertical} is outside the partner's footprint", 'die Branche {vertical} gehört nicht zum Partner'],
  [
    "region {region} is not among this quarter's goals",
    'die Region {region} gehört nicht zu den Zielen dieses Quartals',
  ],
  [
    "vertical {vertical} is not among this quarter's goals",
    'die Branche {vertical} gehört nicht zu den Zielen dieses Quartals',
  ],
  [
    "in the partner's footprint, and among {regions} and {verticals}",
    'beim Partner, und unter {regions} und {verticals}',
  ],
  ['Past pipeline is not asked of this motion.', 'Nach früherer Pipeline wird bei dieser Art nicht gefragt.'],
  [
    '{figure} past campaigns with reported outcomes are too few to judge; {figure2} are needed.',
    '{figure} frühere Kampagnen mit gemeldetem Ergebnis sind zu wenige für ein Urteil; nötig sind {figure2}.',
  ],
  [
    'Each of the last {figure} campaigns returned {figure2} × its spend.',
    'Jede der letzten {figure} Kampagnen brachte das {figure2}-fache ihrer Kosten.',
  ],
  [
    '{figure} of the last {figure2} campaigns returned {figure3} × the spend as pipeline; each one has to.',
    '{figure} der letzten {figure2} Kampagnen brachten das {figure3}-fache der Kosten als Pipeline; jede muss es.',
  ],
  ['{figure} of {figure2} campaigns', '{figure} von {figure2} Kampagnen'],
  [
    '{figure} of {figure2} campaigns with pipeline of at least {figure3} × spend',
    '{figure} von {figure2} Kampagnen mit Pipeline vom mindestens {figure3}-fachen der Kosten',
  ],
  [
    'Quote-to-close is asked of demand generation only.',
    'Nach der Abschlussquote wird nur bei Nachfrageförderung gefragt.',
  ],
  [
    'Twelve months with {figure} quotes are too short a history to judge quote-to-close.',
    'Zwölf Monate mit {figure} Angeboten sind zu wenig, um die Abschlussquote zu beurteilen.',
  ],
  ['{figure} %', '{figure} %'],
  ['{figure} quotes', '{figure} Angebote'],
  ['{figure} % of what was quoted was closed.', 'Der Partner schließt {figure} % seiner Angebote ab.'],
  [
    '{figure} % of what was quoted was closed; demand generation needs {figure2} %. Enablement is funded first.',
    'Der Partner schließt {figure} % seiner Angebote ab; Nachfrageförderung verlangt {figure2} %. Zuerst wird Befähigung gefördert.',
  ],
  [
    'at least {figure} % of at least {figure2} quotes closed',
    'mindestens {figure} % von mindestens {figure2} Angeboten abgeschlossen',
  ],
  [
    'A pre-approved program inside the allocation: funded at once.',
    'Ein vorab genehmigtes Programm innerhalb der Zuteilung: sofort gefördert.',
  ],
  [
    'Every gate is passed; the request goes to its approvers.',
    'Alle Prüfungen sind bestanden; der Antrag geht an die Genehmigenden.',
  ],
  [
    'Change the request to an enablement activity to have it funded.',
    'Als Antrag auf eine Befähigung kann er gefördert werden.',
  ],
  [
    'Change the request to an enablement program to have it funded: {text}.',
    'Als Antrag auf ein Befähigungsprogramm kann er gefördert werden: {text}.',
  ],
];
