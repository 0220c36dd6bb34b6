import { ReceiveProductForm } from '../../domain/steps/receive-product.ts';
import { defineStepWork } from './step-work.ts';

/** The receiver signs the bukti serah terima that the step before printed; nothing more is made. */
export const receiveProductWork = defineStepWork({ form: ReceiveProductForm });
