import { validate as isRoutingNumber } from 'abavalidator';
import {
  getCountrySpecifications,
  ValidationErrorsIBAN as IbanError,
  isSEPACountry,
  isValidBIC,
  validateIBAN,
} from 'ibantools';
import type { BankAccount, BankDetails } from '../domain/bank/bank-details.ts';
import { bicFitsIban } from '../domain/bank/bic-country.ts';
import { assertNever, type FieldProblem, Refusal } from '../domain/errors.ts';
import { bankText, longestName, longestTown } from '../platform/bank-text.ts';

/**
 * Check digits, lengths and countries as the banks' own rules have them, and that holder and town can be written in a
 * bank's letters. No problem repeats what was given. docs/handbook.md § Payments
 * @throws Refusal `invalid` naming every bad field of `/bankDetails`.
 */
export function requirePayable({ holder, account }: BankDetails): void {
  const problems: FieldProblem[] = [];
  const unless = (fine: boolean, field: string, problem: string) => {
    if (!fine) problems.push({ field: `/bankDetails/${field}`, problem });
  };
  const noLetters = 'has no letter that a bank could write';
  unless(bankText(holder.name, longestName) !== '', 'holder/name', noLetters);
  unless(bankText(holder.town, longestTown) !== '', 'holder/town', noLetters);
  unless(Object.hasOwn(getCountrySpecifications(), holder.country), 'holder/country', 'is no country');
  problems.push(
    ...accountProblems(account).map(({ field, problem }) => ({ field: `/bankDetails/account/${field}`, problem })),
  );
  if (problems.length > 0)
    throw new Refusal('invalid', 'The bank details have problems; nothing was stored.', problems);
}

function accountProblems(account: BankAccount): FieldProblem[] {
  switch (account.scheme) {
    case 'iban':
      return [...ibanProblems(account.iban), ...bicProblems(account)];
    case 'us':
      return isRoutingNumber(account.routingNumber)
        ? []
        : [{ field: 'routingNumber', problem: 'has a wrong check digit' }];
    default:
      return assertNever(account);
  }
}

const ibanWords: ReadonlyMap<IbanError, string> = new Map([
  [IbanError.NoIBANCountry, 'is of no country that has IBANs'],
  [IbanError.WrongBBANLength, 'has not the length of an IBAN of its country'],
  [IbanError.WrongBBANFormat, 'has not the form of an IBAN of its country'],
  [IbanError.WrongIBANChecksum, 'has wrong check digits'],
  [IbanError.WrongAccountBankBranchChecksum, 'has wrong check digits of the country'],
  [IbanError.QRIBANNotAllowed, 'is a QR-IBAN, which takes only payments with a QR reference'],
]);

function ibanProblems(iban: string): FieldProblem[] {
  const { valid, errorCodes } = validateIBAN(iban, { allowQRIBAN: false });
  if (valid) return [];
  const words = errorCodes.flatMap((code) => ibanWords.get(code) ?? []);
  return [{ field: 'iban', problem: words.join('; ') || 'is no valid IBAN' }];
}

function bicProblems({ iban, bic }: { readonly iban: string; readonly bic?: string | undefined }): FieldProblem[] {
  const problem = (text: string) => [{ field: 'bic', problem: text }];
  if (bic === undefined) {
    return isSEPACountry(iban.slice(0, 2)) ? [] : problem('is required where the IBAN is not of the SEPA area');
  }
  if (!isValidBIC(bic)) return problem('has not the form of a BIC');
  return bicFitsIban(bic, iban) ? [] : problem('is of a bank in another country than the account');
}
