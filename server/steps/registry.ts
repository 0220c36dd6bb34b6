import type { Capability } from '../../domain/workflow/capabilities.ts';
import { handOverWork } from './hand-over.ts';
import { receiveWork } from './receive.ts';
import { receiveProductWork } from './receive-product.ts';
import { registerWork } from './register.ts';
import { sendWork } from './send.ts';
import { classifyWork } from './classify.ts';
import { disposeWork } from './dispose.ts';
import { endorseWork } from './endorse.ts';
import { processWork } from './process.ts';
import { reportWork } from './report.ts';
import { dispatchWork } from './dispatch.ts';
import { recommendWork } from './recommend.ts';
import { returnToApplicantWork } from './return-to-applicant.ts';
import { verifyWork } from './verify.ts';
import { draftWork } from './draft.ts';
import { initialWork } from './initial.ts';
import { numberWork } from './number.ts';
import { signWork } from './sign.ts';
import type { AnyStepWork } from './step-work.ts';

/** What the server does for each kind of step; a capability without an entry has no form of its own. */
const works: Partial<Record<Capability, AnyStepWork>> = {
  draft: draftWork,
  initial: initialWork,
  sign: signWork,
  number: numberWork,
  receive: receiveWork,
  verify: verifyWork,
  'return-to-applicant': returnToApplicantWork,
  dispatch: dispatchWork,
  recommend: recommendWork,
  classify: classifyWork,
  dispose: disposeWork,
  process: processWork,
  report: reportWork,
  endorse: endorseWork,
  'hand-over': handOverWork,
  'receive-product': receiveProductWork,
  send: sendWork,
  register: registerWork,
};

export function findStepWork(capability: Capability): AnyStepWork | undefined {
  return works[capability];
}
