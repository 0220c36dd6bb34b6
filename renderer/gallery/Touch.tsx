import { useState } from 'react';
import { OnScreenKeyboard } from '../ui/OnScreenKeyboard.tsx';
import { PinPad } from '../ui/PinPad.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toasts.ts';
import styles from './Gallery.module.css';

/** Always shown at touch size, whatever surface the gallery is set to. */
export function Touch() {
  const [name, setName] = useState('Siti ');
  const [phone, setPhone] = useState('0812');
  const [pin, setPin] = useState('123');
  return (
    <div data-surface="touch" className={styles.section}>
      <TextField label="Nama Anda" value={name} onChange={setName} inputMode="none" />
      <OnScreenKeyboard
        layout="huruf"
        value={name}
        onChange={setName}
        maxLength={60}
        onDone={() => toast(`Nama: ${name}`)}
      />
      <div className={styles.grid}>
        <div className={styles.section}>
          <TextField label="Nomor HP" value={phone} onChange={setPhone} inputMode="none" spaced />
          <OnScreenKeyboard
            layout="telepon"
            value={phone}
            onChange={setPhone}
            maxLength={14}
            onDone={() => toast(`Nomor: ${phone}`)}
          />
        </div>
        <PinPad
          label="PIN"
          value={pin}
          onChange={setPin}
          onComplete={() => toast('PIN diperiksa.', 'info')}
          error={pin.length === 6 ? 'PIN keliru. Sisa 4 kali coba.' : undefined}
        />
      </div>
    </div>
  );
}
