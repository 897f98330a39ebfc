import type { Approval } from '../domain/approval/approval.ts';
import type { IsoInstant } from '../domain/calendar/dates.ts';
import { addDays, dayOf, daysBetween } from '../domain/calendar/days.ts';
import { standingOf } from '../domain/operations/open-question.ts';
import { peopleAway, peopleUnreachable, regionsOf, vacantSeats } from '../domain/operations/seats.ts';
import { serviceLevelOf } from '../domain/operations/service-level.ts';
import type { PolicyRules } from '../domain/policy/policy.ts';
import { allPeople } from '../store/people.ts';
import { activePolicy } from '../store/policies.ts';
import { openQuestions, questionsSince } from '../store/questions.ts';
import { newestRaci } from '../store/raci.ts';
import type { Table } from '../store/table.ts';
import type { OpenQuestion, OperationsReply } from './contracts.ts';
import { openProposals } from './proposals.ts';
import { unassignedQuestions } from './unassigned.ts';

/** What one look reads at most of each list, however much is going on. */
const most = 500;
/** Of those the items are read, too. */
const mostUnassigned = 100;

/** How the programme stands now: a bounded number of reads. docs/handbook.md § Operations */
export async function operationsReport(table: Table, at: IsoInstant): Promise<OperationsReply> {
  const since = `${addDays(dayOf(at), -30)}${at.slice(10)}`;
  const [{ version, rules }, matrix, people, open, unassigned, decided, ranOut] = await Promise.all([
    activePolicy(table),
    newestRaci(table),
    allPeople(table),
    openQuestions(table, most),
    unassignedQuestions(table, mostUnassigned),
    questionsSince(table, 'decided', since, most),
    questionsSince(table, 'timed-out', since, most),
  ]);
  const proposals = await openProposals(table, { policy: version, raci: matrix?.version ?? 0 });
  return {
    at,
    policyVersion: version,
    open: open.map((question) => openView(question, rules, at)),
    unassigned: unassigned.questions.map(({ stage: _, version: __, status: ___, ...shown }) => shown),
    isCut: [open, decided, ranOut].some(({ length }) => length === most) || unassigned.isCut,
    lastThirtyDays: serviceLevelOf(decided, ranOut, rules),
    vacantSeats: vacantSeats(people, { policy: rules, matrix }),
    proposals,
    away: peopleAway(people, dayOf(at)),
    unreachable: peopleUnreachable(people),
    calendars: calendarsOf(rules, at),
  };
}

const openView = (question: Approval, rules: PolicyRules, at: IsoInstant): OpenQuestion => {
  const { approvalId, purpose, itemId, requestId, partnerId, region, amount, currency } = question;
  const { role, personId, personName, askedAt } = question;
  const asked = { approvalId, purpose, itemId, requestId, partnerId, region: region ?? null, amount, currency };
  return { ...asked, role, personId, personName, askedAt, ...standingOf(question, rules, at) };
};

const calendarsOf = (rules: PolicyRules, at: IsoInstant): OperationsReply['calendars'] =>
  regionsOf(rules).map((region) => {
    const known = rules.calendar.regions[region];
    if (!known) return { region, place: null, until: null, endsSoon: false };
    const { country, state, until } = known;
    const place = state === undefined ? country : `${country}-${state}`;
    return { region, place, until, endsSoon: daysBetween(dayOf(at), until) < 90 };
  });
