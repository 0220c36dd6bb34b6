import { deviceProcedures } from './admin/devices.ts';
import { healthProcedures } from './admin/health.ts';
import { peopleProcedures } from './admin/people.ts';
import { seriesProcedures } from './admin/series.ts';
import { serviceProcedures } from './admin/services.ts';
import { settingProcedures } from './admin/settings.ts';
import { router } from './trpc.ts';

/** What the administrator's screens ask and do. */
export const adminRouter = router({
  ...peopleProcedures,
  ...settingProcedures,
  ...serviceProcedures,
  ...seriesProcedures,
  ...deviceProcedures,
  ...healthProcedures,
});
