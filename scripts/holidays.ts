import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { policyWithHolidays } from './holidays/policy-file.ts';
import { regionCalendar } from './holidays/region-calendar.ts';

/**
 * Works out the public holidays that the policy counts with. With a file (what `GET /policy` answers, or
 * `POST /policy` takes) its regions get the days of these years; `--region emea=DE-BY` maps one. Without a file it writes
 * the default policy's, and with `--check` it only says whether those are still right. docs/handbook.md § Clocks
 */
const sampleRegions = { amer: 'US', emea: 'DE', apac: 'SG', latam: 'BR' };
const sampleYears = { first: 2026, last: 2030 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: 'string', default: `${sampleYears.first}-${sampleYears.last}` },
    region: { type: 'string', multiple: true, default: [] },
    check: { type: 'boolean', default: false },
  },
});

const defaults = join(import.meta.dirname, '..', 'functions', 'domain', 'policy', 'default-holidays.json');
const [file] = positionals;

if (file === undefined) {
  const regions = Object.entries(sampleRegions).map(([region, place]) => [region, regionCalendar(place, sampleYears)]);
  const written = `${JSON.stringify(Object.fromEntries(regions), null, 2)}\n`;
  if (!values.check) {
    writeFileSync(defaults, written);
  } else if (readFileSync(defaults, 'utf8') !== written) {
    console.error('The default policy does not have the holidays of the library. Run: npm run holidays');
    process.exitCode = 1;
  }
} else {
  const [first, last = first] = values.years.split('-').map(Number);
  const rules = policyWithHolidays(JSON.parse(readFileSync(file, 'utf8')), values.region, {
    first: first ?? sampleYears.first,
    last: last ?? sampleYears.last,
  });
  writeFileSync(file, `${JSON.stringify(rules, null, 2)}\n`);
  for (const [region, { country, state, holidays, until }] of Object.entries(rules.rules.calendar.regions)) {
    console.log(`${region}: ${holidays.length} holidays of ${country}${state ? `-${state}` : ''} until ${until}`);
  }
}
