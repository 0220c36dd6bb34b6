import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toasts.ts';
import styles from './Gallery.module.css';

const WHY = 'Pilih dahulu keputusan untuk tiap persyaratan.';

export function Actions() {
  const [open, setOpen] = useState<'dialog' | 'confirm'>();
  const [note, setNote] = useState('');
  return (
    <>
      <div className={styles.row}>
        <Button
          variant="primary"
          shortcut="F2"
          onPress={() => toast('A 014 dipanggil ke Loket 2.')}
        >
          Panggil A 014
        </Button>
        <Button onPress={() => toast('Dikembalikan ke pemohon.', 'info')} shortcut="F8">
          Kembalikan
        </Button>
        <Button
          variant="quiet"
          onPress={() => toast('Printer kehabisan kertas. Isi lalu tekan Cetak ulang.', 'bad')}
        >
          Cetak ulang
        </Button>
        <Button variant="danger" onPress={() => setOpen('confirm')}>
          Batalkan nomor…
        </Button>
        <IconButton icon="printer" label="Cetak" onPress={() => toast('Dikirim ke printer.')} />
        <KeyHint keys="Ctrl+Enter" />
      </div>
      <div className={styles.row}>
        <Button variant="primary" disabledReason={WHY} shortcut="F9">
          Lengkap
        </Button>
        <Button disabledReason={WHY} showReason>
          Terima berkas
        </Button>
        <Button variant="primary" busy>
          Beri nomor
        </Button>
        <Button size="s">Kecil</Button>
        <Button size="l" variant="primary" icon={<Icon name="check" />}>
          Besar
        </Button>
        <Button aria-pressed onPress={() => setOpen('dialog')}>
          Buka dialog
        </Button>
      </div>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={() => setOpen(undefined)}
        title="Kembalikan ke pemohon"
        actions={
          <>
            <Button onPress={() => setOpen(undefined)}>Batal</Button>
            <Button
              variant="primary"
              disabledReason={note === '' ? 'Tulis dahulu apa yang harus dilengkapi.' : undefined}
              onPress={() => setOpen(undefined)}
            >
              Kembalikan
            </Button>
          </>
        }
      >
        <TextField
          label="Yang harus dilengkapi"
          description="Dicetak pada lembar pengembalian."
          rows={4}
          value={note}
          onChange={setNote}
        />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={() => setOpen(undefined)}
        onConfirm={() => setOpen(undefined)}
        title="Batalkan nomor A 014?"
        confirmLabel="Batalkan nomor"
        cancelLabel="Tidak jadi"
        danger
      >
        Nomor ini tidak akan dipanggil lagi. Pemohon harus mengambil nomor baru.
      </ConfirmDialog>
    </>
  );
}
