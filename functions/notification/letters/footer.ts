export const requestFooter = 'You get this mail because you asked for these funds on behalf of your company.';
export const claimFooter = 'You get this mail because you filed this claim on behalf of your company.';
