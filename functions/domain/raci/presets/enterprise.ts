import type { RaciMatrix } from '../matrix.ts';
import { itemTasks } from './item-tasks.ts';

/** Strategy at headquarters, execution in the regions, engineering for what is built together. docs/handbook.md § Accountability */
export const enterprise: RaciMatrix = {
  name: 'Enterprise',
  model: 'enterprise',
  creditRule:
    'Sourced wins; influence needs two logged touches inside 180 days; agreed with direct sales before the deal.',
  regional: [],
  tasks: [
    {
      task: 'set-strategy',
      title: 'Set the partner strategy and its budget',
      stage: null,
      assign: {
        'global-svp': 'A/R',
        'regional-lead': 'C',
        'partner-operations': 'C',
        finance: 'C',
        cro: 'C',
        ceo: 'I',
      },
    },
    {
      task: 'own-relationship',
      title: 'Own the relationship and its health',
      stage: null,
      duty: 'relationship',
      assign: {
        'partner-account-manager': 'A/R',
        'partner-marketing-manager': 'C',
        'partner-sales-executive': 'C',
        'regional-lead': 'I',
      },
    },
    {
      task: 'recruit-partners',
      title: 'Recruit partners in the region',
      stage: 'recruitment',
      assign: {
        'regional-lead': 'A',
        'partner-account-manager': 'R',
        'partner-operations': 'C',
        legal: 'C',
        'global-svp': 'I',
      },
      handOff: 'The signed agreement with footprint, persona and a named contact, within 5 business days of signing.',
    },
    {
      task: 'execute-regionally',
      title: "Run the programme in the region, inside headquarters' framework",
      stage: 'activation',
      assign: {
        'regional-lead': 'A/R',
        'partner-marketing-manager': 'C',
        'partner-account-manager': 'C',
        'partner-operations': 'C',
        'global-svp': 'I',
      },
      handOff: 'Certified people, a launched first campaign and its qualified leads.',
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
    },
    {
      task: 'build-integrations',
      title: 'Build and certify integrations',
      stage: 'activation',
      assign: {
        'partner-engineering': 'A/R',
        'partner-solutions-architect': 'C',
        'partner-operations': 'C',
        legal: 'C',
        'regional-lead': 'I',
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
        'regional-lead': 'C',
        'partner-account-manager': 'I',
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
        'regional-lead': 'I',
        'global-svp': 'I',
      },
    },
    ...itemTasks,
  ],
};
