const regions: Readonly<Record<string, string>> = {
  amer: 'Americas',
  emea: 'EMEA',
  apac: 'Asia-Pacific',
  latam: 'Latin America',
};

/** `EMEA` for `emea`; a region that a vendor named itself is said as it was named, as words. */
export const regionInWords = (region: string): string => regions[region] ?? asName(region);

/** `Financial services` for `financial-services`. */
export const verticalInWords = (vertical: string): string => asName(vertical);

const asName = (slug: string): string => `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
