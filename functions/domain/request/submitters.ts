import type { MdfRequest } from './request.ts';

type Submitted = Pick<MdfRequest, 'submittedBy' | 'contact' | 'submittedBefore'>;

/** By id and address, everybody who submitted a request, as it stands or in an earlier version. docs/handbook.md § People */
export const submittersOf = ({ submittedBy, contact, submittedBefore = [] }: Submitted): string[] => [
  ...new Set([...submittedBefore, submittedBy, contact.email]),
];
