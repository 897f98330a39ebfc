/** Who keeps the directory: seats, policy and matrix. */
export const keepers = ['partner-operations', 'head-of-partnerships'] as const;
