import { useNavigate } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { MessagePage } from './MessagePage.tsx';

export function NotFoundPage() {
  const navigate = useNavigate();
  return (
    <MessagePage
      title="Halaman tidak ditemukan"
      code="HALAMAN_TIDAK_ADA"
      actions={
        <Button variant="primary" size="l" onPress={() => void navigate('/')}>
          Ke halaman awal
        </Button>
      }
    >
      Alamat ini tidak dikenal. Periksa tulisannya, atau mulai dari halaman awal.
    </MessagePage>
  );
}
