/** Somebody who can sign in locally. Partner users belong to exactly one partner. */
export interface SampleUser {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly partnerId?: string;
}

const vendor = (name: string, role: string): SampleUser => ({
  name,
  role,
  email: `${name.toLowerCase().replace(' ', '.')}@vendor.example`,
});

/** The vendor's own people, one for each seat. */
export const staff: readonly SampleUser[] = [
  vendor('Paula Alvarez', 'partner-account-manager'),
  vendor('Mira Jansen', 'partner-marketing-manager'),
  vendor('Regis Laurent', 'regional-lead'),
  vendor('Owen Park', 'partner-operations'),
  vendor('Hana Sato', 'head-of-partnerships'),
  vendor('Finn Berg', 'finance'),
  vendor('Clara Roth', 'cro'),
];

/** One user for each sample partner. */
export const partnerUsers: readonly SampleUser[] = [
  { name: 'Nora Lind', email: 'nora.lind@northwind.example', role: 'partner-user', partnerId: 'northwind-security' },
  {
    name: 'Luca Conti',
    email: 'luca.conti@brightpath.example',
    role: 'partner-user',
    partnerId: 'brightpath-networks',
  },
  { name: 'Kira Stone', email: 'kira.stone@kestrel.example', role: 'partner-user', partnerId: 'kestrel-systems' },
  { name: 'Otto Hale', email: 'otto.hale@oldharbour.example', role: 'partner-user', partnerId: 'old-harbour-it' },
];
