import { expect, test } from 'vitest';
import { partyFields } from '../../../../../local/textract/interpreter/parties.ts';
import { pageWith, print, textIn } from '../support/page.ts';

const head = print(600, 140, 'Hansa Kongress AG', { height: 36 });
const town = (text: string) => print(150, 370, text);
const partiesOf = (...lines: ReturnType<typeof print>[]) => {
  const page = pageWith(...lines);
  return partyFields(page, page.lines);
};

test('the address in a letter’s window is found without the small row above it', () => {
  for (const end of ['22767 Hamburg', 'D-22767 Hamburg', 'Denver, CO 80202', 'Bristol BS1 6QT']) {
    const parties = partiesOf(head, print(150, 310, 'Nordlicht AG'), print(150, 340, 'Elbstraße 42'), town(end));
    expect(textIn(parties, 'VENDOR_NAME')).toBe('Hansa Kongress AG');
    expect(textIn(parties, 'RECEIVER_NAME'), end).toBe('Nordlicht AG');
    expect(textIn(parties, 'RECEIVER_ADDRESS')).toBe(`Elbstraße 42\n${end}`);
  }
});

test('a long name beside the window is a letterhead, too, and a sign before it is no address', () => {
  const long = print(420, 140, '@ Kongresshotel Hansa', { height: 36 });
  const parties = partiesOf(
    long,
    print(150, 310, 'Nordlicht AG'),
    print(150, 340, 'Elbstraße 42'),
    town('22767 Hamburg'),
  );
  expect(textIn(parties, 'VENDOR_NAME')).toBe('Kongresshotel Hansa');
  expect(textIn(parties, 'RECEIVER_NAME')).toBe('Nordlicht AG');
});

test('a letterhead on the left is no window, nor is a block without a place', () => {
  const left = print(150, 140, 'Harbor Print', { height: 36 });
  const address = [print(150, 186, '482 Wharf Street'), print(150, 216, 'Boston, MA 02110')];
  const other = [print(150, 310, 'Our terms'), print(150, 340, 'Net 30')];
  expect(textIn(partiesOf(left, ...address, ...other), 'RECEIVER_NAME')).toBeUndefined();
  expect(textIn(partiesOf(head, ...other), 'RECEIVER_NAME')).toBeUndefined();
});

test('a label whose colon is read as a word of its own names the party below it', () => {
  const label = print(500, 500, 'Facturé à :', { height: 17 });
  const small = { ...label, words: label.words.map((word) => ({ ...word })) };
  for (const word of small.words.slice(1)) word.box = { ...word.box, bottom: word.box.top + 8 };
  const shallow = print(500, 545, 'Océan Informatique', { height: 24 });
  const parties = partiesOf(
    head,
    { ...label, words: [small.words[0] ?? label.words[0], ...small.words.slice(1)] },
    shallow,
  );
  expect(textIn(parties, 'RECEIVER_NAME')).toBe('Océan Informatique');
});
