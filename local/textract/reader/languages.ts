import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bare } from '../interpreter/spelling.ts';

const require = createRequire(import.meta.url);

/** The languages that can be read, under the names their data have. */
export type Language = 'eng' | 'deu' | 'fra';

/** The folder a language's data was installed into. */
export const dataFolderOf = (language: Language): string =>
  join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0');

// Words that business papers of the language are full of, without accents, since those are the first to be misread.
const usual: Readonly<Record<Language, readonly string[]>> = {
  eng: [
    'invoice',
    'date',
    'amount',
    'due',
    'description',
    'qty',
    'unit',
    'price',
    'tax',
    'the',
    'and',
    'of',
    'for',
    'by',
  ],
  deu: [
    ...['rechnung', 'rechnungsnummer', 'rechnungsdatum', 'datum', 'betrag', 'menge', 'einzelpreis', 'gesamtpreis'],
    ...[
      'gesamtbetrag',
      'nettobetrag',
      'umsatzsteuer',
      'mwst',
      'und',
      'der',
      'die',
      'das',
      'fur',
      'bis',
      'zzgl',
      'gmbh',
    ],
    ...['quittung', 'kunde', 'bezahlt', 'mit', 'summe', 'hinweis', 'beleg'],
  ],
  fra: [
    ...['facture', 'montant', 'prix', 'unitaire', 'tva', 'ttc', 'ht', 'designation', 'quantite', 'qte', 'echeance'],
    ...['client', 'des', 'les', 'le', 'la', 'et', 'rue', 'merci', 'recu', 'regle', 'par', 'votre', 'du'],
  ],
};

const fewestHits = 3;

/** The language most of the words speak for; English when there is little to go by. */
export const languageOf = (words: readonly string[]): Language => {
  const known = words.map(bare);
  const hits = (language: Language) => known.filter((word) => usual[language].includes(word)).length;
  const [german, french] = [hits('deu'), hits('fra')];
  const most = Math.max(german, french);
  if (most < fewestHits || most <= hits('eng')) return 'eng';
  return german >= french ? 'deu' : 'fra';
};
