type Slot = { readonly slotId: string; readonly required: boolean; readonly insteadOf?: string | undefined };

/** Whether a document stands in a slot that makes up for this one. docs/handbook.md § Evidence */
export const isMadeUpFor = <S extends Slot>({ slotId }: S, slots: readonly S[], isFilled: (slot: S) => boolean) =>
  slots.some((slot) => slot.insteadOf === slotId && isFilled(slot));

/** The required slots that neither they nor another makes up for. docs/handbook.md § Evidence */
export const missingSlots = <S extends Slot>(slots: readonly S[], isFilled: (slot: S) => boolean): S[] =>
  slots.filter((slot) => slot.required && !isFilled(slot) && !isMadeUpFor(slot, slots, isFilled));

/** What to ask for: the slot's label, and those of the slots that make up for it. */
export function labelWithOthers<S extends { readonly label: string; readonly insteadOf?: string | undefined }>(
  slotId: string,
  label: string,
  slots: readonly S[],
): string {
  const others = slots.flatMap((slot) => (slot.insteadOf === slotId ? [slot.label] : []));
  return [label, ...others].join(', or: ');
}
