import type { Phrase } from '../../phrase-book.ts';

/** What the audit says of an invoice: who it is from and to, when, and over how much. */
export const invoicePhrases: readonly Phrase[] = [
  [
    'Whom the invoice is addressed to could not be read; a person looks at it.',
    'An wen die Rechnung gerichtet ist, ließ sich nicht lesen; ein Mensch sieht sie sich an.',
  ],
  ['The invoice is addressed to the partner.', 'Die Rechnung ist an den Partner gerichtet.'],
  [
    'The invoice is addressed to a name like yours, or names another beside it; a person looks at it.',
    'Die Rechnung ist an einen ähnlichen Namen gerichtet oder nennt einen weiteren daneben; ein Mensch sieht sie sich an.',
  ],
  [
    'The invoice is addressed to "{text}"; only invoices addressed to the partner can be reimbursed.',
    'Die Rechnung ist an „{text}“ gerichtet; erstattet werden nur Rechnungen an den Partner.',
  ],
  ['addressed to {text}', 'gerichtet an {text}'],
  ['Nothing on the invoice could be read.', 'Auf der Rechnung ließ sich nichts lesen.'],
  ['The invoice was read with confidence.', 'Die Rechnung wurde sicher gelesen.'],
  [
    'Parts of the invoice are hard to read, so a person looks at it.',
    'Teile der Rechnung sind schwer zu lesen, deshalb sieht ein Mensch sie sich an.',
  ],
  ['at least {figure} %', 'mindestens {figure} %'],
  ['{figure} % on "{text}"', '{figure} % bei „{text}“'],
  ['The invoice is in {code}.', 'Die Rechnung lautet auf {code}.'],
  [
    'The invoice is in {code} and was converted to {code2} at the rate of {day}.',
    'Die Rechnung lautet auf {code} und wurde zum Kurs vom {day} in {code2} umgerechnet.',
  ],
  [
    'The invoice is in {code}, and {why}; a person looks at it.',
    'Die Rechnung lautet auf {code}, und {why}; ein Mensch sieht sie sich an.',
  ],
  ['{code}, or one with a rate to it', '{code} oder eine Währung mit einem Kurs dazu'],
  [
    'A claim that is returned and submitted again is converted, once the rate is on record and the date clear.',
    'Eine Abrechnung, die zurückgegeben und neu eingereicht wird, wird umgerechnet, sobald der Kurs vorliegt und das Datum klar ist.',
  ],
  [
    'No currency could be read, so a person looks at it.',
    'Es ließ sich keine Währung lesen, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The invoice names two currencies, so a person looks at it.',
    'Die Rechnung nennt zwei Währungen, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The sign can stand for {code} and others, so a person looks at it.',
    'Das Zeichen kann für {code} und andere stehen, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The sign can stand for several currencies, so a person looks at it.',
    'Das Zeichen kann für mehrere Währungen stehen, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The invoice seems to be in {code}, which is hard to read, so a person looks at it.',
    'Die Rechnung lautet anscheinend auf {code}, was schwer zu lesen ist, deshalb sieht ein Mensch sie sich an.',
  ],
  ['The invoice has a number.', 'Die Rechnung hat eine Nummer.'],
  [
    'No invoice number could be read, so a person looks at it.',
    'Es ließ sich keine Rechnungsnummer lesen, deshalb sieht ein Mensch sie sich an.',
  ],
  ['an invoice or receipt number', 'eine Rechnungs- oder Belegnummer'],
  [
    'No invoice date could be read, so a person looks at it.',
    'Es ließ sich kein Rechnungsdatum lesen, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The invoice date may be {days}; a person looks at it.',
    'Das Rechnungsdatum kann der {days} sein; ein Mensch sieht sie sich an.',
  ],
  ['The invoice is dated inside the window.', 'Das Rechnungsdatum liegt im erlaubten Zeitraum.'],
  [
    'The invoice is of {day}, before the request was approved on {day2}; such spend is never eligible.',
    'Die Rechnung ist vom {day}, vor der Genehmigung des Antrags am {day2}; solche Kosten sind nie erstattungsfähig.',
  ],
  [
    'The invoice is of {day}; it would have to be from {day2} to {day3}.',
    'Die Rechnung ist vom {day}; sie müsste vom {day2} bis {day3} sein.',
  ],
  ['from {day} to {day2}', 'vom {day} bis {day2}'],
  ['{days}', '{days}'],
  ['A supplier is named.', 'Ein Lieferant ist genannt.'],
  [
    'No supplier could be read, so a person looks at it.',
    'Es ließ sich kein Lieferant lesen, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The supplier is the partner; only invoices of somebody else can be reimbursed.',
    'Der Lieferant ist der Partner selbst; erstattet werden nur Rechnungen anderer.',
  ],
  [
    'The supplier goes by a name like yours, so a person looks at it.',
    'Der Lieferant heißt ähnlich wie der Partner, deshalb sieht ein Mensch sie sich an.',
  ],
  ['a supplier other than the partner', 'ein anderer Lieferant als der Partner'],
  ['The lines add up to the total.', 'Die Posten ergeben die Summe.'],
  ['lines that come to {money}', 'Posten, die {money} ergeben'],
  ['{money} with tax of {money2}', '{money} mit {money2} Steuer'],
  [
    'The lines come to {money} more than the total of {money2}.',
    'Die Posten ergeben {money} mehr als die Summe von {money2}.',
  ],
  [
    'The lines come to {money} less than the total of {money2}.',
    'Die Posten ergeben {money} weniger als die Summe von {money2}.',
  ],
  [
    'The lines come to {money} more than the total of {money2}, so a person looks at it.',
    'Die Posten ergeben {money} mehr als die Summe von {money2}, deshalb sieht ein Mensch sie sich an.',
  ],
  [
    'The lines come to {money} less than the total of {money2}, so a person looks at it.',
    'Die Posten ergeben {money} weniger als die Summe von {money2}, deshalb sieht ein Mensch sie sich an.',
  ],
  ['Every statement of the total agrees.', 'Alle Angaben zur Summe stimmen überein.'],
  ['every statement of the total says {money}', 'alle Angaben zur Summe sagen {money}'],
  ['{money} in words', '{money} in Worten'],
  [
    'In words the total is "{text}", in figures {money}; a person looks at it.',
    'In Worten ist die Summe „{text}“, in Ziffern {money}; ein Mensch sieht sie sich an.',
  ],
  [
    'Subtotal and tax do not come to the total of {money}, so a person looks at it.',
    'Zwischensumme und Steuer ergeben nicht die Summe von {money}, deshalb sieht ein Mensch sie sich an.',
  ],
  ['{moneys} and tax of {money}', '{moneys} und {money} Steuer'],
  ['{money}', '{money}'],
];
