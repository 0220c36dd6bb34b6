import { absenceRouter } from './absence.ts';
import { adminRouter } from './admin.ts';
import { registerRouter } from './register.ts';
import { authRouter } from './auth.ts';
import { caseRouter } from './case.ts';
import { numberRouter } from './case-letters.ts';
import { dashboardRouter } from './dashboard.ts';
import { deskRouter } from './desk.ts';
import { displayRouter } from './display.ts';
import { printRouter, scanRouter } from './print.ts';
import { queueRouter } from './queue.ts';
import { officeRouter, setupRouter } from './setup.ts';
import { sopRouter } from './sop.ts';
import { router } from './trpc.ts';
import { kioskRouter } from './kiosk.ts';
import { visitRouter } from './visit.ts';

export const appRouter = router({
  office: officeRouter,
  setup: setupRouter,
  auth: authRouter,
  visit: visitRouter,
  kiosk: kioskRouter,
  queue: queueRouter,
  desk: deskRouter,
  dashboard: dashboardRouter,
  display: displayRouter,
  case: caseRouter,
  sop: sopRouter,
  scan: scanRouter,
  print: printRouter,
  number: numberRouter,
  absence: absenceRouter,
  register: registerRouter,
  admin: adminRouter,
});

export type AppRouter = typeof appRouter;
