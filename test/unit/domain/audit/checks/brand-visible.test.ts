import { describe, expect, it } from 'vitest';
import { names } from '../../../../../functions/domain/audit/brand-likeness.ts';
import { brandVisible } from '../../../../../functions/domain/audit/checks/brand-visible.ts';
import { at, terms } from '../../examples.ts';
import { auditInput, read, slot } from '../documents.ts';

const shown = (lines: string[], asked: Partial<typeof terms> = {}) =>
  brandVisible(
    auditInput({
      request: { ...auditInput().request, terms: { ...terms, ...asked } },
      slots: [
        slot('ad-screenshot', {
          extraction: {
            status: 'text',
            lines: lines.map((line) => read(line)),
            pages: 1,
            readAt: at,
            source: 'textract',
          },
        }),
      ],
    }),
  );

describe('brandVisible', () => {
  it.each([
    [['Book now', 'with VENDOR EXAMPLE'], 'pass'],
    [['Vendor Exampie'], 'pass'],
    [['www.VendorExample.com'], 'pass'],
    [['Vendor', 'Example'], 'pass'],
    [['Another brand'], 'review'],
    [[], 'review'],
  ])('on %o: %s', (lines, verdict) => {
    expect(shown(lines)).toMatchObject([{ check: 'brand-visible', slotId: 'ad-screenshot', verdict }]);
  });

  it('takes the name of the campaign as well', () => {
    expect(shown(['Spring Security Weeks'], { campaignName: 'Spring Security Weeks' })[0]?.verdict).toBe('pass');
  });

  it('looks at every photo or screenshot that was handed in for the slot', () => {
    const plain = slot('ad-screenshot', {
      extraction: { status: 'text', lines: [read('A street')], pages: 1, readAt: at, source: 'textract' },
    });
    const judged = (slotId: string) => brandVisible(auditInput({ slots: [plain, slot(slotId)] }));
    expect(judged('ad-screenshot-2')).toMatchObject([{ verdict: 'pass', slotId: 'ad-screenshot-2' }]);
    expect(judged('campaign-report')).toMatchObject([{ verdict: 'review', slotId: 'ad-screenshot' }]);
  });

  it('asks nothing where the policy needs no brand, or nothing was uploaded', () => {
    expect(shown([], { activityType: 'demo-unit' })).toEqual([]);
    expect(brandVisible(auditInput({ slots: [slot('ad-screenshot', { upload: undefined })] }))).toEqual([]);
  });
});

it('allows a short name no mistake', () => {
  expect(names('meet Acme today', 'Acme')).toBe(true);
  expect(names('meet Acne today', 'Acme')).toBe(false);
});
