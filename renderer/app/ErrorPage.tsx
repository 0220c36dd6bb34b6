import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { MessagePage } from './MessagePage.tsx';

/** A screen broke. What was typed is in the drafts, so loading it again loses nothing. */
export function ErrorPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  // A screen's file that will not load: the server was renewed, or is not reachable.
  const isMissingFile = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <MessagePage
      title={isMissingFile ? 'Layar ini belum dapat dimuat' : 'Layar ini berhenti bekerja'}
      code={isMissingFile ? 'LAYAR_TIDAK_TERMUAT' : 'LAYAR_BERHENTI'}
      actions={
        <Button variant="primary" size="l" onPress={() => location.reload()}>
          Muat ulang
        </Button>
      }
    >
      Isian Anda tetap tersimpan di perangkat ini. Tekan Muat ulang untuk melanjutkan.
    </MessagePage>
  );
}
