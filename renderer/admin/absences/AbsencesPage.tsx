import { AbsencePanel } from '../../absences/AbsencePanel.tsx';
import { useSession } from '../AdminScreen.tsx';

/** /admin/pengganti */
export function AbsencesPage() {
  return <AbsencePanel session={useSession()} />;
}
