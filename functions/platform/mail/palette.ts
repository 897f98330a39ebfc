/** The one look of mails and pages: warm paper, ink, one accent; brick only where something failed. */
export const light = {
  paper: '#f5f3ee',
  card: '#ffffff',
  ink: '#1f2328',
  quiet: '#5b6068',
  line: '#e2dfd7',
  accent: '#0b5d57',
  onAccent: '#ffffff',
  brick: '#9a3412',
} as const;

export const dark = {
  paper: '#131516',
  card: '#1b1e20',
  ink: '#ece9e2',
  quiet: '#a5a9ae',
  line: '#33383b',
  accent: '#7fd1c7',
  onAccent: '#0d2321',
  brick: '#f2a283',
} as const;

export const serif = "Charter, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif";
export const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
