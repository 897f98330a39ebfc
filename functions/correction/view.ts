import type { Correction } from '../domain/correction/correction.ts';
import { CorrectionView } from './contracts.ts';

/** What is shown of a correction; the proposer's mail address is not. */
export const viewOf = (correction: Correction): CorrectionView => CorrectionView.strip().parse(correction);
