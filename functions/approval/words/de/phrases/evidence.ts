import type { Phrase } from '../../phrase-book.ts';

/** What the audit says of documents: whether they are there, were seen before, and what they show. */
export const evidencePhrases: readonly Phrase[] = [
  ['"{label}" is missing; please upload it.', '„{label}“ fehlt; bitte hochladen.'],
  [
    '"{label}" was not read yet, so a person looks at it.',
    '„{label}“ wurde noch nicht gelesen, deshalb sieht ein Mensch es sich an.',
  ],
  [
    '"{label}" could not be read, so a person looks at it: {said}',
    '„{label}“ ließ sich nicht lesen, deshalb sieht ein Mensch es sich an: {said}',
  ],
  [
    'The document holds more than can be read by machine.',
    'Das Dokument enthält mehr, als maschinell gelesen werden kann.',
  ],
  [
    'The document holds more text than can be kept; a person has to read it.',
    'Das Dokument enthält mehr Text, als gespeichert werden kann; ein Mensch muss es lesen.',
  ],
  ['Some pages of the document could not be read.', 'Einige Seiten des Dokuments ließen sich nicht lesen.'],
  ['The reading service could not read the document.', 'Der Lesedienst konnte das Dokument nicht lesen.'],
  [
    'The reading service was too busy, also after several tries.',
    'Der Lesedienst war auch nach mehreren Versuchen überlastet.',
  ],
  [
    'The reading service was out of order, also after several tries.',
    'Der Lesedienst war auch nach mehreren Versuchen gestört.',
  ],
  ['Reading the document took too long.', 'Das Dokument zu lesen dauerte zu lange.'],
  ['The document could not be read by machine.', 'Das Dokument ließ sich nicht maschinell lesen.'],
  ['"{label}" was not read as an invoice.', '„{label}“ wurde nicht als Rechnung gelesen.'],
  ['"{label}" is there.', '„{label}“ ist da.'],
  ['uploaded and readable', 'hochgeladen und lesbar'],
  ['readable', 'lesbar'],
  ['unreadable', 'nicht lesbar'],
  ['text only', 'nur Text'],
  ['uploaded', 'hochgeladen'],
  [
    'Whether "{label}" is signed no machine can tell, so a person looks at it; salaries on it do not count.',
    'Ob „{label}“ unterschrieben ist, kann keine Maschine sagen, deshalb sieht ein Mensch es sich an; Gehälter darauf zählen nicht.',
  ],
  ['a signature', 'eine Unterschrift'],
  ['"{label}" shows the brand or the campaign.', '„{label}“ zeigt die Marke oder die Kampagne.'],
  [
    'Neither the brand nor the campaign could be read on {labels}; a person looks at it.',
    'Weder Marke noch Kampagne ließen sich lesen auf {labels}; ein Mensch sieht es sich an.',
  ],
  [
    '"{label}" names {name}; cost shared with its products counts in proportion, so a person looks at it.',
    '„{label}“ nennt {name}; mit dessen Produkten geteilte Kosten zählen anteilig, deshalb sieht ein Mensch es sich an.',
  ],
  ['no product of a competitor', 'kein Produkt eines Mitbewerbers'],

  [
    'The file of "{label}" was already used as evidence elsewhere; please hand in the right one.',
    'Die Datei von „{label}“ diente schon anderswo als Nachweis; bitte die richtige einreichen.',
  ],
  [
    'The file of "{label}" is also part of another claim on this request; a person looks at it.',
    'Die Datei von „{label}“ gehört auch zu einer anderen Abrechnung dieses Antrags; ein Mensch sieht es sich an.',
  ],
  [
    'The file of "{label}" was handed in elsewhere meanwhile; a person looks at it.',
    'Die Datei von „{label}“ wurde inzwischen anderswo eingereicht; ein Mensch sieht es sich an.',
  ],
  [
    '"{label}" and "{label2}" are the same file; a person looks at it.',
    '„{label}“ und „{label2}“ sind dieselbe Datei; ein Mensch sieht es sich an.',
  ],
  ['The file was not handed in before.', 'Die Datei wurde noch nie eingereicht.'],
  ['a document handed in once', 'ein einmal eingereichtes Dokument'],
  ['used elsewhere', 'anderswo verwendet'],
  ['used on this request', 'bei diesem Antrag verwendet'],
  ['used elsewhere meanwhile', 'inzwischen anderswo verwendet'],
  ['used twice', 'zweimal verwendet'],
  ['not seen before', 'bisher nicht gesehen'],
  ['Same bytes as in {text}.', 'Dieselbe Datei wie in {text}.'],

  ['The invoice was not handed in before.', 'Die Rechnung wurde noch nie eingereicht.'],
  ['an invoice handed in once', 'eine einmal eingereichte Rechnung'],
  ['twice in this claim', 'zweimal in dieser Abrechnung'],
  [
    '"{label}" and "{label2}" look like the same invoice; a person looks at it.',
    '„{label}“ und „{label2}“ sehen wie dieselbe Rechnung aus; ein Mensch sieht es sich an.',
  ],
  [
    'The invoice in "{label}" was already used as evidence elsewhere; please hand in another one.',
    'Die Rechnung in „{label}“ diente schon anderswo als Nachweis; bitte eine andere einreichen.',
  ],
  [
    'The invoice in "{label}" looks like one that was handed in before, so a person looks at it.',
    'Die Rechnung in „{label}“ sieht aus wie eine, die schon eingereicht wurde, deshalb sieht ein Mensch es sich an.',
  ],
  [
    'The invoice in "{label}" is also part of another claim on this request; a person looks at it.',
    'Die Rechnung in „{label}“ gehört auch zu einer anderen Abrechnung dieses Antrags; ein Mensch sieht es sich an.',
  ],
  [
    'There are too many invoices to compare the one in "{label}" with every earlier one, so a person looks at it.',
    'Es sind zu viele Rechnungen, um die in „{label}“ mit jeder früheren zu vergleichen, deshalb sieht ein Mensch es sich an.',
  ],
  ['not all compared', 'nicht alle verglichen'],
  ['Seen before: {repeats}.', 'Schon gesehen: {repeats}.'],
  ['The lines were not handed in before.', 'Die Posten wurden noch nie eingereicht.'],
  ['lines that were not billed before', 'Posten, die noch nicht berechnet wurden'],
  [
    'The lines of the invoice in "{label}" look like ones handed in before, so a person looks at it.',
    'Die Posten der Rechnung in „{label}“ sehen aus wie schon eingereichte, deshalb sieht ein Mensch es sich an.',
  ],
  [
    'Same supplier and the same {figure} line(s) as in {text}.',
    'Derselbe Lieferant und dieselben {figure} Posten wie in {text}.',
  ],

  ['The picture was not handed in before.', 'Das Bild wurde noch nie eingereicht.'],
  ['a picture handed in once', 'ein einmal eingereichtes Bild'],
  [
    'Nothing is to be seen in the picture of "{label}", or it could not be drawn; a person looks at it.',
    'Auf dem Bild von „{label}“ ist nichts zu sehen, oder es ließ sich nicht zeichnen; ein Mensch sieht es sich an.',
  ],
  ['nothing to compare', 'nichts zu vergleichen'],
  [
    '"{label}" shows a picture that was handed in before, so a person looks at it.',
    '„{label}“ zeigt ein Bild, das schon eingereicht wurde, deshalb sieht ein Mensch es sich an.',
  ],
  [
    '"{label}" shows a picture that is also part of another claim on this request; a person looks at it.',
    '„{label}“ zeigt ein Bild, das auch zu einer anderen Abrechnung dieses Antrags gehört; ein Mensch sieht es sich an.',
  ],
  [
    '"{label}" and "{label2}" show nearly the same picture; a person looks at it.',
    '„{label}“ und „{label2}“ zeigen fast dasselbe Bild; ein Mensch sieht es sich an.',
  ],
  [
    'There are too many pictures to compare all of "{label}" with earlier ones, so a person looks at them.',
    'Es sind zu viele Bilder, um alle von „{label}“ mit früheren zu vergleichen, deshalb sieht ein Mensch sie sich an.',
  ],
  ['shown elsewhere', 'anderswo gezeigt'],
  ['shown on this request', 'bei diesem Antrag gezeigt'],
  ['shown twice', 'zweimal gezeigt'],
  [
    'Nearly the same picture: {places}. Print of the first: {text}.',
    'Fast dasselbe Bild: {places}. Abdruck des ersten: {text}.',
  ],

  [
    '"{label}" holds text that is not meant for its readers, so a person looks at it.',
    '„{label}“ enthält Text, der nicht für die Lesenden bestimmt ist, deshalb sieht ein Mensch es sich an.',
  ],
  [
    'The text within "{label}" could not be compared with what its pages show, so a person looks at it.',
    'Der Text in „{label}“ ließ sich nicht mit dem vergleichen, was die Seiten zeigen, deshalb sieht ein Mensch es sich an.',
  ],
  ['"{label}" holds no hidden text that could be seen.', '„{label}“ enthält keinen erkennbaren verborgenen Text.'],
  ['text for readers, large enough to be read', 'Text für Lesende, groß genug zum Lesen'],
  [
    'The PDF stopped the renderer or holds more than it can look through: it may be made to do so.',
    'Das PDF hat die Anzeige angehalten oder enthält mehr, als sie durchsehen kann: Es kann so gemacht sein.',
  ],
  ['Page {figure}, {hidden}: "{text}".', 'Seite {figure}, {hidden}: „{text}“.'],

  ['The link leads where it says.', 'Der Link führt dorthin, wo er sagt.'],
  [
    'No link to what was published is stated or could be read, so a person looks at it.',
    'Kein Link zum Veröffentlichten ist angegeben oder ließ sich lesen, deshalb sieht ein Mensch es sich an.',
  ],
  [
    'The link {text} {doubt}, so a person looks at it.',
    'Der Link {text} {doubt}, deshalb sieht ein Mensch ihn sich an.',
  ],
  ['a link to what was published', 'ein Link zum Veröffentlichten'],
  ['a page of the campaign "{text}"', 'eine Seite der Kampagne „{text}“'],
  ['a page on its own host', 'eine Seite auf dem eigenen Host'],
  ['not visited', 'nicht besucht'],
  ['refused', 'abgelehnt'],
  ['unreachable', 'nicht erreichbar'],
  ['{text} answered {figure}', '{text} antwortete {figure}'],
  ['{text} answered {figure} for campaign {text2}', '{text} antwortete {figure} für die Kampagne {text2}'],
  ['Not visited to its end: {text}.', 'Nicht bis zum Ende besucht: {text}.'],

  ['There is nothing out of the ordinary.', 'Nichts ist ungewöhnlich.'],
  ['nothing out of the ordinary', 'nichts Ungewöhnliches'],
  [
    "{figure} of the partner's last {figure2} requests are at most {figure3} % below an approval limit.",
    '{figure} der letzten {figure2} Anträge des Partners liegen höchstens {figure3} % unter einer Genehmigungsgrenze.',
  ],
  [
    "{figure} of the partner's last {figure2} invoices come to a multiple of {figure3}.",
    '{figure} der letzten {figure2} Rechnungen des Partners sind ein Vielfaches von {figure3}.',
  ],
  [
    "{figure} of the partner's last {figure2} invoices are of a Saturday or Sunday.",
    '{figure} der letzten {figure2} Rechnungen des Partners sind von einem Samstag oder Sonntag.',
  ],
];

/** What is wrong with a link, and how text was hidden: parts of the sentences above. */
export const evidenceParts = {
  doubts: [
    ['was not visited', 'wurde nicht besucht'],
    ['does not lead to a public page', 'führt nicht zu einer öffentlichen Seite'],
    ['could not be reached', 'war nicht erreichbar'],
    ['answers with {figure}', 'antwortet mit {figure}'],
    ['leads to another host', 'führt zu einem anderen Host'],
    ['carries no campaign tag', 'trägt keine Kennzeichnung der Kampagne'],
    ['names another campaign', 'nennt eine andere Kampagne'],
  ],
  hidden: [
    ['written beside the page', 'neben der Seite geschrieben'],
    ['too small to be read', 'zu klein zum Lesen'],
    ['in the file but not to be seen', 'in der Datei, aber nicht zu sehen'],
    ['in the file where the page shows something else', 'in der Datei, wo die Seite etwas anderes zeigt'],
    ['speaks to whoever checks it', 'spricht die Prüfenden an'],
  ],
} as const satisfies Record<string, readonly Phrase[]>;

/** How an invoice resembles one that was seen before, and where the others are. */
export const likenesses: readonly Phrase[] = [
  ['same supplier, number, date and total as {text}', 'Lieferant, Nummer, Datum und Summe wie in {text}'],
  [
    'same supplier, number and date, another total as {text}',
    'Lieferant, Nummer und Datum wie in {text}, aber eine andere Summe',
  ],
  [
    'same supplier, number and total, another date as {text}',
    'Lieferant, Nummer und Summe wie in {text}, aber ein anderes Datum',
  ],
  [
    'same number, date and total, the supplier reads differently as {text}',
    'Nummer, Datum und Summe wie in {text}, aber der Lieferant liest sich anders',
  ],
  [
    'same supplier, date and total, and one of them without a number as {text}',
    'Lieferant, Datum und Summe wie in {text}, eine von beiden ohne Nummer',
  ],
  [
    'page {figure} as page {figure2} of "{label}" in {text}',
    'Seite {figure} wie Seite {figure2} von „{label}“ in {text}',
  ],
];
