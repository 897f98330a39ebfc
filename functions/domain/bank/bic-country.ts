/** Countries whose banks keep accounts under another country's IBAN, by the country of the IBAN. */
const territories: ReadonlyMap<string, readonly string[]> = new Map([
  ['FI', ['AX']],
  ['FR', ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT']],
  ['GB', ['GG', 'IM', 'JE']],
]);

/** Whether a bank of this BIC can keep the account of this IBAN: both name the same country. docs/handbook.md § Payments */
export function bicFitsIban(bic: string, iban: string): boolean {
  const [bank, account] = [bic.slice(4, 6), iban.slice(0, 2)];
  return bank === account || (territories.get(account)?.includes(bank) ?? false);
}
