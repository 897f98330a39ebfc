/** What a host of the sample world answers: a page by its title, or where it sends visitors on to. */
export type Answer = { readonly title: string } | { readonly movedTo: string };

type Site = Readonly<Record<string, Answer>>;

/** Pages that the sample partners' advertisements lead to. A campaign's own page is the same under every name. */
const campaignPages: Site = {
  '/': { title: 'Welcome' },
  '/secure': { title: 'Security that ships' },
  '/secure-ward': { title: 'Security that lets nurses work' },
  '/webinar': { title: 'Register for the webinar' },
};

const northwind = 'https://www.northwind.example';

/** Every host that is known here, with its paths; whatever else is asked for is not there. */
const sites: ReadonlyMap<string, Site> = new Map([
  ['www.northwind.example', campaignPages],
  [
    'northwind.example',
    Object.fromEntries(Object.keys(campaignPages).map((path) => [path, { movedTo: `${northwind}${path}` }])),
  ],
  [
    'go.northwind.example',
    { '/secure': { movedTo: `${northwind}/secure` }, '/away': { movedTo: 'https://www.elsewhere.example/offer' } },
  ],
  ['www.elsewhere.example', { '/': { title: 'Somewhere else' }, '/offer': { title: 'An offer of somebody else' } }],
]);

/** What is found at an address: undefined for a host that nobody knows, null for a page that is not there. */
export function found(url: URL): Answer | null | undefined {
  const site = sites.get(url.hostname);
  return site && (site[url.pathname] ?? null);
}

/** Where a redirect goes: the query of the link goes with it. */
export const onward = (movedTo: string, from: URL): string => `${movedTo}${from.search}`;
