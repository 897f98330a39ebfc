import type { RaciMatrix } from '../matrix.ts';
import { itemTasks } from './item-tasks.ts';

/** A team with divided duties: relationship, demand, revenue and data each have their own seat. docs/handbook.md § Accountability */
export const growth: RaciMatrix = {
  name: 'Growth',
  model: 'growth',
  creditRule:
    'Sourced wins; influence needs two logged touches inside 180 days; agreed with direct sales before the deal.',
  regional: [],
  tasks: [
    {
      task: 'own-relationship',
      title: 'Own the relationship and its health',
      stage: null,
      duty: 'relationship',
      assign: {
        'partner-account-manager': 'A/R',
        'partner-marketing-manager': 'C',
        'partner-sales-executive': 'C',
        'vp-alliances': 'I',
      },
    },
    {
      task: 'recruit-partners',
      title: 'Recruit partners',
      stage: 'recruitment',
      assign: { 'partner-account-manager': 'A/R', 'vp-alliances': 'C', legal: 'C', sales: 'I' },
      handOff: 'The signed agreement with footprint, persona and a named contact, within 5 business days of signing.',
    },
    {
      task: 'plan-jointly',
      title: 'Agree on joint business plans',
      stage: 'activation',
      assign: {
        'vp-alliances': 'A',
        'partner-account-manager': 'R',
        'partner-marketing-manager': 'C',
        'partner-sales-executive': 'C',
        'sales-operations': 'I',
      },
    },
    {
      task: 'enable-partners',
      title: "Enable the partner's people",
      stage: 'activation',
      assign: {
        'partner-marketing-manager': 'A/R',
        'partner-account-manager': 'R',
        'partner-solutions-architect': 'C',
        'sales-operations': 'I',
      },
      split: "The PMM builds and runs the programme; the PAM gets the partner's people to take it.",
      handOff: 'Certified people, a launched first campaign and its qualified leads.',
    },
    {
      task: 'mdf-strategy',
      title: 'Set the strategy for market development funds',
      stage: null,
      assign: {
        'vp-alliances': 'A',
        'partner-marketing-manager': 'R',
        'partner-account-manager': 'C',
        'sales-operations': 'C',
        finance: 'C',
      },
    },
    {
      task: 'co-branded-content',
      title: 'Make co-branded content',
      stage: 'activation',
      duty: 'partner-content',
      assign: {
        'partner-marketing-manager': 'A/R',
        'corporate-marketing': 'C',
        legal: 'C',
        'partner-account-manager': 'I',
      },
    },
    {
      task: 'co-sell-deals',
      title: 'Sell together with direct sales',
      stage: 'co-sell',
      duty: 'revenue',
      assign: {
        'partner-sales-executive': 'A/R',
        sales: 'R',
        'partner-solutions-architect': 'C',
        'partner-account-manager': 'I',
        'partner-marketing-manager': 'I',
      },
      split: 'The partner sales executive works the partner; the account executive works the customer.',
      handOff: 'Won and lost deals with their credit, monthly.',
    },
    {
      task: 'attribute-results',
      title: 'Attribute pipeline and revenue',
      stage: 'measurement',
      assign: {
        'partner-operations': 'A/R',
        'sales-operations': 'C',
        finance: 'C',
        'vp-alliances': 'I',
        'partner-marketing-manager': 'I',
      },
    },
    ...itemTasks,
  ],
};
