import type { Phrase } from '../../phrase-book.ts';

/** What the audit says of lines, of what counts and of what was claimed. */
export const totalPhrases: readonly Phrase[] = [
  ['Every line is eligible.', 'Jeder Posten ist erstattungsfähig.'],
  ['lines of eligible cost only', 'nur Posten erstattungsfähiger Kosten'],
  ['{figure} lines', '{figure} Posten'],
  ['It is open what counts: {why}.', 'Offen ist, was zählt: {why}.'],
  ['A person looks at it.', 'Ein Mensch sieht es sich an.'],
  ['No lines could be read; the whole invoice counts.', 'Es ließen sich keine Posten lesen; die ganze Rechnung zählt.'],
  [
    'No lines could be read; the whole invoice without its tax of {money} counts.',
    'Es ließen sich keine Posten lesen; die ganze Rechnung ohne {money} Steuer zählt.',
  ],
  [
    'No lines could be read, and "{text}" may not be reimbursed.',
    'Es ließen sich keine Posten lesen, und „{text}“ wird vielleicht nicht erstattet.',
  ],
  [
    '{figure} more lines are open; they come to {money}.',
    '{figure} weitere Posten sind offen; zusammen sind es {money}.',
  ],
  [
    '{figure} more lines are not eligible; they come to {money}.',
    '{figure} weitere Posten sind nicht erstattungsfähig; zusammen sind es {money}.',
  ],
  ['a cost that counts', 'Kosten, die zählen'],
  [
    'What was read comes to nothing, so a person looks at it.',
    'Das Gelesene ergibt nichts, deshalb sieht ein Mensch es sich an.',
  ],
  ['{text}: {money}', '{text}: {money}'],
  ['{money} do not count.', '{money} zählen nicht.'],
  ['A line does not say what it is for.', 'Ein Posten sagt nicht, wofür er ist.'],
  ['What "{text}" is for cannot be told by its words.', 'Wofür „{text}“ ist, geht aus den Wörtern nicht hervor.'],
  ['"{text}" names both {cost} and {cost2}.', '„{text}“ nennt {cost} und {cost2} zugleich.'],
  [
    '"{text}" names {name}: what is for a competitor\'s products does not count.',
    '„{text}“ nennt {name}: Was für Produkte eines Mitbewerbers ist, zählt nicht.',
  ],
  ['"{text}" lowers what counts.', '„{text}“ mindert, was zählt.'],
  ['"{text}" is hard to read.', '„{text}“ ist schwer zu lesen.'],
  ['"{text}" is {cost}, which is not reimbursed.', '„{text}“ fällt unter {cost} und wird nicht erstattet.'],
  [
    '"{text}" is {cost}, which is no usual cost of this kind of activity.',
    '„{text}“ fällt unter {cost}, was bei dieser Art von Aktivität nicht üblich ist.',
  ],
  ['"{text}" is {cost}.', '„{text}“ fällt unter {cost}.'],
  ['What is eligible covers the claim.', 'Was erstattungsfähig ist, deckt die Abrechnung.'],
  ['With the open lines it carries {money}.', 'Mit den offenen Positionen trägt es {money}.'],
  [
    'What is eligible carries nothing, so nothing can be paid.',
    'Was erstattungsfähig ist, trägt nichts, es kann also nichts gezahlt werden.',
  ],
  [
    'What is eligible carries {money}, less than the {money2} claimed.',
    'Was erstattungsfähig ist, trägt {money}, weniger als die abgerechneten {money2}.',
  ],
  [
    '{money} is claimed; {money2} is left of what was approved.',
    '{money} werden abgerechnet; von dem Genehmigten sind {money2} übrig.',
  ],
  ['{figure} % of the eligible cost reach {money}', '{figure} % der erstattungsfähigen Kosten erreichen {money}'],
  ['{money}, of which {figure} % are {money2}', '{money}, davon sind {figure} % {money2}'],
  [
    '{money} (with {moneys} converted), of which {figure} % are {money2}',
    '{money} (davon {moneys} umgerechnet), davon sind {figure} % {money2}',
  ],
  [
    'No invoice could be read, so a person looks at it.',
    'Es ließ sich keine Rechnung lesen, deshalb sieht ein Mensch sie sich an.',
  ],
  ['at least one invoice', 'mindestens eine Rechnung'],
  ['one total', 'eine Summe'],
  ['a sum that can be kept', 'eine Summe, die sich speichern lässt'],
  [
    'The totals are too large to be added up, so a person looks at it.',
    'Die Summen sind zu groß, um sie zusammenzuzählen, deshalb sieht ein Mensch sie sich an.',
  ],
  ['On "{label}" {why}, so a person looks at it.', 'Bei „{label}“ gilt: {why}, deshalb sieht ein Mensch sie sich an.'],
  [
    'What counts has a ceiling that depends on the funds of the partner, which are not known; a person looks at it.',
    'Was zählt, hat eine Obergrenze, die von den Mitteln des Partners abhängt; sie sind nicht bekannt, und ein Mensch sieht es sich an.',
  ],
  [
    'For this kind of activity {money} count in a period, of which other claims use {money2}.',
    'Bei dieser Art von Aktivität zählen {money} im Zeitraum, davon nutzen andere Abrechnungen des Partners {money2}.',
  ],
  ['For this kind of activity {money} count in a period.', 'Bei dieser Art von Aktivität zählen {money} im Zeitraum.'],
  ['Nothing is left of it.', 'Davon ist nichts übrig.'],
  [
    '{money} are left, less than the cost that is claimed for; a person looks at it.',
    '{money} sind übrig, weniger als die Kosten, für die abgerechnet wird; ein Mensch sieht es sich an.',
  ],
  ['Of {money} that are eligible, {money2} count.', 'Von {money}, die erstattungsfähig sind, zählen {money2}.'],
  ['no more than the ceiling of the activity in a period', 'höchstens die Obergrenze der Aktivität im Zeitraum'],
  ['Used by {uses}.', 'Genutzt von {uses}.'],
];

/** Why something could not be told, within other sentences. */
export const whys: readonly Phrase[] = [
  ['the total is zero', 'die Summe ist null'],
  ['no total could be read', 'es ließ sich keine Summe lesen'],
  ['the total can be read in two ways', 'die Summe lässt sich auf zwei Arten lesen'],
  ['two different totals were read', 'zwei verschiedene Summen wurden gelesen'],
  ['the total is too large to be converted', 'die Summe ist zu groß zum Umrechnen'],
  [
    'the tax on the invoice can be read in several ways',
    'die Steuer auf der Rechnung lässt sich auf mehrere Arten lesen',
  ],
  [
    'which of the tax rates the eligible lines carry is not said',
    'welcher Steuersatz für die erstattungsfähigen Posten gilt, steht nicht da',
  ],
  ['no date could be read to convert it at', 'es ließ sich kein Datum zum Umrechnen lesen'],
  [
    'its date can be read in several ways, so no rate can be chosen',
    'ihr Datum lässt sich auf mehrere Arten lesen, sodass kein Kurs gewählt werden kann',
  ],
  [
    'there is no rate from {code} to {code2} for {day} or the {figure} days before',
    'es gibt keinen Kurs von {code} zu {code2} für den {day} oder die {figure} Tage davor',
  ],
];
